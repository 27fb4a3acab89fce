import { useLocale } from "#client/ui/locale.tsx";
import type { Milestone } from "#shared/domain/case.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { historyText } from "#shared/i18n/history-text.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import { SectionHead, TextButton } from "./section-head.tsx";

/** The dated facts of the case as they stand, each to be put right. */
export function CaseDates({ view, act, can }: CaseParts) {
  const { t, locale } = useLocale();
  if (view.milestones.length === 0) return null;
  const names = { person: () => "", column: () => null, provision: lawSectionText };
  const text = ({ name, recordedAt, backfill, dueOn, ...facts }: Milestone) =>
    historyText({ type: "milestoneRecorded", milestone: name, ...facts }, names, t, datesIn[locale]);
  return (
    <section className={styles.section}>
      <SectionHead title={t("case.dates")} />
      <ul className={styles.rows}>
        {numbered(view.milestones).map(({ milestone, nth }) => {
          const what = nth > 1 ? t("case.nth", { what: text(milestone), nth }) : text(milestone);
          return (
            <li key={`${milestone.name}:${nth}`}>
              <time dateTime={milestone.on}>{t("case.figures", { on: milestone.on })}</time>
              <span>{what}</span>
              {can("correctMilestone") && (
                <TextButton
                  text={t("case.correct")}
                  label={t("case.correctWhat", { what })}
                  onPress={() => act("correctMilestone", { milestone: milestone.name, nth })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Each with its place among those of its name, counted from 1, as corrections name them. */
function numbered(
  milestones: readonly Milestone[],
): readonly { readonly milestone: Milestone; readonly nth: number }[] {
  return milestones.map((milestone, index) => ({
    milestone,
    nth: milestones.slice(0, index + 1).filter(({ name }) => name === milestone.name).length,
  }));
}
