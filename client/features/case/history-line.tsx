import { columnTitle } from "#client/casework/column-title.ts";
import { useLocale } from "#client/ui/locale.tsx";
import { civilOf, toPlainDate } from "#shared/domain/dates.ts";
import { isInstant } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
import { fromIso, type Moment } from "#shared/domain/zone.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { type HistoryNames, historyText } from "#shared/i18n/history-text.ts";
import type { Locale } from "#shared/i18n/locale.ts";
import type { HistoryEntry } from "#shared/protocol/http.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";

/** One thing that happened: when, what, and who did it. */
export function HistoryLine({ entry, view, people, moment }: CaseParts & { readonly entry: HistoryEntry }) {
  const { t, locale } = useLocale();
  const names: HistoryNames = {
    person: (id) => people.get(id)?.name ?? t("case.someone"),
    column: (id) =>
      view.columns.filter((column) => column.id === id).map((column) => columnTitle(column, t))[0] ?? null,
    provision: lawSectionText,
  };
  return (
    <li>
      <time dateTime={entry.occurredOn}>{whenText(entry, moment, locale)}</time>
      <span>
        {historyText(entry.event, names, t, datesIn[locale])}
        {!entry.backfill && people.has(entry.actor) && (
          <span className={styles.actor}> ({names.person(entry.actor)})</span>
        )}
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
