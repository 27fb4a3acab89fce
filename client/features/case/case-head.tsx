import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLocale } from "#client/ui/locale.tsx";
import { STAGES } from "#shared/domain/case.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import styles from "./case.module.css";
import { stageDays } from "./stage-days.ts";

/** Number, what it is about, and how far it has come. */
export function CaseHead({
  view,
  moment,
  children,
}: {
  readonly view: CaseView;
  readonly moment: Moment;
  readonly children: ReactNode;
}) {
  const { t, locale } = useLocale();
  const { card, unit, columns } = view;
  const provision = provisionOf(card.provision);
  const name = locale === "da" ? provision.nameDa : provision.nameEn;
  const here = columns.find(({ id }) => id === card.column)?.stage ?? "intake";
  const days = stageDays(view, moment.today);
  return (
    <div className={styles.head}>
      <Link href={`/tavle?enhed=${unit.id}`} className={styles.back}>
        <ArrowLeft aria-hidden size={15} />
        {t("case.back")}
      </Link>
      <div className={styles.titleRow}>
        <h1>{card.number}</h1>
        {card.label && <span className={styles.label}>{card.label}</span>}
        <span className={styles.actions}>{children}</span>
      </div>
      <p className={styles.about}>
        {lawSectionText(card.provision)} {name} · {t(`kind.${card.kind}`)} · {unit.name}
      </p>
      <ol className={styles.steps} aria-label={t("case.stages")}>
        {STAGES.map((stage) => {
          const spent = days.get(stage);
          const isHere = stage === here;
          const look = isHere ? styles.now : STAGES.indexOf(stage) < STAGES.indexOf(here) ? styles.done : undefined;
          return (
            <li key={stage} className={look} aria-current={isHere ? "step" : undefined}>
              {spent === undefined || stage === "closed"
                ? t(`stage.${stage}`)
                : t("case.stageDays", { stage: t(`stage.${stage}`), days: spent })}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
