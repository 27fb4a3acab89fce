import { Link } from "wouter";
import { useTexts } from "#client/ui/locale.tsx";
import type { OtherCase } from "#shared/domain/other-case.ts";
import { sectionText } from "#shared/domain/section-text.ts";
import styles from "./case.module.css";
import { SectionHead } from "./section-head.tsx";

/** The same citizen's other cases, as far as one may see them (PR4). */
export function OtherCases({ cases }: { readonly cases: readonly OtherCase[] }) {
  const t = useTexts();
  if (cases.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionHead title={t("case.otherCases")} />
      <ul className={styles.rows}>
        {cases.map(({ number, provision, kind, stage, unit }) => (
          <li key={number}>
            <Link href={`/sager/${encodeURIComponent(number)}`}>{number}</Link>
            <span>
              {sectionText(provision)} · {t(`kind.${kind}`)} · {t(`stage.${stage}`)} · {unit.name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
