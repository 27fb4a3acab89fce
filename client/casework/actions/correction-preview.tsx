import { useLocale } from "#client/ui/locale.tsx";
import { ErrorMessage, InfoMessage } from "#client/ui/message.tsx";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { type DueAt, isInstant } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import type { CorrectableFacts } from "./deadline-preview.ts";
import { useRulebook } from "./use-rulebook.ts";

interface CorrectionPreviewProps extends Pick<ActionProps, "subject" | "viewer"> {
  readonly changes: Partial<CorrectableFacts>;
}

/** Every open deadline that the correction moves, before and after, and whether it takes a leader (DL7). */
export function CorrectionPreview({ subject, changes, viewer }: CorrectionPreviewProps) {
  const { t, locale } = useLocale();
  const isChanged = Object.keys(changes).length > 0;
  const loaded = useRulebook(isChanged);
  if (!isChanged || loaded.kind === "loading") return null;
  if (loaded.kind === "unreachable") return <InfoMessage text={t("ask.previewOffline")} />;
  const preview = loaded.rules.previewOf(subject, changes, loaded.by);
  const written = (due: DueAt | null) => due && dueIn(due, locale);
  return (
    <>
      <section className={styles.changes} aria-live="polite">
        <h3>{t("ask.deadlinesChange")}</h3>
        {preview.changes.length === 0 ? (
          <p>{t("ask.deadlinesStay")}</p>
        ) : (
          <ul>
            {preview.changes.map(({ clock, before, after }) => (
              <li key={`${clock}:${before}:${after}`}>
                {t("ask.deadlineChange", {
                  clock: t(`clock.${clock}`),
                  before: written(before),
                  after: written(after),
                })}
              </li>
            ))}
          </ul>
        )}
      </section>
      {preview.needsLeader &&
        (viewer.role === "leader" ? (
          <InfoMessage text={t("ask.leaderMay")} />
        ) : (
          <ErrorMessage text={t("ask.leaderNeeded")} />
        ))}
    </>
  );
}

function dueIn(due: DueAt, locale: "da" | "en"): string {
  const words = datesIn[locale];
  const on = words.figures(toPlainDate(dayOfDue(due)) as PlainDate);
  return isInstant(due) ? `${on} ${words.clock(fromIso(due))}` : on;
}
