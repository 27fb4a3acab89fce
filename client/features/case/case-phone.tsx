import { useCopy } from "#client/casework/use-copy.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { phoneText } from "#shared/i18n/phone-text.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import { SectionHead, TextButton } from "./section-head.tsx";

/** *Til telefonen*: what one can read aloud when the citizen calls. */
export function CasePhone({ view, card, moment }: CaseParts) {
  const t = useTexts();
  const copy = useCopy();
  const stage = view.columns.find(({ id }) => id === card.column)?.stage ?? "intake";
  const text = phoneText({ ...card, stage }, moment, t)?.join(" ");
  if (!text) return null;
  return (
    <section className={styles.section}>
      <SectionHead title={t("phone.title")}>
        <TextButton text={t("phone.copy")} label={t("phone.copyLong")} onPress={() => copy(text, t("phone.copied"))} />
      </SectionHead>
      <p className={styles.spoken}>{text}</p>
    </section>
  );
}
