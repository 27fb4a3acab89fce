import { useLocale } from "#client/ui/locale.tsx";
import { civilOf, toPlainDate } from "#shared/domain/dates.ts";
import { isInstant } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { fromIso, type Moment } from "#shared/domain/zone.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { historyText } from "#shared/i18n/history-text.ts";
import type { Locale } from "#shared/i18n/locale.ts";
import type { HistoryEntry } from "#shared/protocol/http.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import { historyNames } from "./history-names.ts";
import { HistoryNote } from "./history-note.tsx";
import { noteOf } from "./notes-in-history.ts";

/** One thing that happened: when, what, who did it, and that something was written beside it. */
export function HistoryLine({ entry, ...parts }: CaseParts & { readonly entry: HistoryEntry }) {
  const { t, locale } = useLocale();
  const { people, moment, notes } = parts;
  const names = historyNames(parts, t);
  const what = historyText(entry.event, names, t, datesIn[locale]);
  const note = noteOf(entry);
  return (
    <li>
      <time dateTime={entry.occurredOn}>{whenText(entry, moment, locale)}</time>
      <span>
        {what}
        {!entry.backfill && people.has(entry.actor) && (
          <span className={styles.actor}> ({names.person(entry.actor)})</span>
        )}
        {note && <HistoryNote id={note} what={what} notes={notes} />}
      </span>
    </li>
  );
}

const YEAR_LENGTH = 4;

/** "02.11. 14.22"; with the year where it is another than this one. */
function whenText({ occurredOn }: HistoryEntry, { today }: Moment, locale: Locale): string {
  const { figures, clock } = datesIn[locale];
  const day = dayOfDue(occurredOn);
  const written = figures(toPlainDate(day));
  const date = civilOf(day).year === civilOf(today).year ? written.slice(0, -YEAR_LENGTH) : written;
  return isInstant(occurredOn) ? `${date} ${clock(fromIso(occurredOn))}` : date;
}
