import { columnTitle } from "#client/casework/column-title.ts";
import { useLocale } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { isInstant } from "#shared/domain/deadline.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { type HistoryNames, historyText } from "#shared/i18n/history-text.ts";
import type { Locale } from "#shared/i18n/locale.ts";
import type { CaseView, HistoryEntry } from "#shared/protocol/http.ts";
import styles from "./case.module.css";

interface CaseHistoryProps {
  readonly view: CaseView;
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** What has happened, newest first. */
export function CaseHistory({ view, people }: CaseHistoryProps) {
  const { t, locale } = useLocale();
  const names: HistoryNames = {
    person: (id) => people.get(id)?.name ?? t("case.someone"),
    column: (id) =>
      view.columns.filter((column) => column.id === id).map((column) => columnTitle(column, t))[0] ?? null,
    provision: lawSectionText,
  };
  // Entries have no id of their own; their place in the journal never changes.
  const entries = view.history.map((entry, place) => ({ entry, place })).reverse();
  return (
    <section className={styles.section}>
      <h2>{t("case.history")}</h2>
      <ol className={styles.history}>
        {entries.map(({ entry, place }) => (
          <li key={place}>
            <time dateTime={entry.occurredOn}>{whenText(entry, locale)}</time>
            <span>
              {historyText(entry.event, names, t, datesIn[locale])}
              {!entry.backfill && people.has(entry.actor) && (
                <span className={styles.actor}> · {names.person(entry.actor)}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function whenText({ occurredOn }: HistoryEntry, locale: Locale): string {
  const { figures, clock } = datesIn[locale];
  if (!isInstant(occurredOn)) return figures(occurredOn);
  const at = fromIso(occurredOn);
  return `${figures(toPlainDate(dayAt(at)))} ${clock(at)}`;
}
