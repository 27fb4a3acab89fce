import { provisionWords } from "#client/casework/provision-words.ts";
import { useLocale } from "#client/ui/locale.tsx";
import type { Card } from "#shared/domain/card.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { lawSectionText, sectionText } from "#shared/domain/section-text.ts";
import styles from "./my-day.module.css";

/** The section as on a card: BL is said, SEL is the rule. */
export function SectionMark({ card: { provision } }: { readonly card: Card }) {
  const { locale } = useLocale();
  const text = provisionOf(provision).law === "SEL" ? sectionText(provision) : lawSectionText(provision);
  return (
    <span className={styles.section} title={provisionWords(provision, locale)}>
      {text}
    </span>
  );
}
