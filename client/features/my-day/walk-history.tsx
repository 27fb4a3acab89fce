import { useState } from "react";
import { columnTitle } from "#client/casework/column-title.ts";
import { get } from "#client/session/request.ts";
import { useAsking } from "#client/session/use-asking.ts";
import { useLocale } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { isInstant } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { historyText } from "#shared/i18n/history-text.ts";
import type { CaseView, HistoryEntry } from "#shared/protocol/http.ts";
import styles from "./walk.module.css";

/** Enough to remember a case by. */
const LINES = 3;

export interface WalkHistoryProps {
  readonly number: string;
  readonly version: number;
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** The last things that happened, newest first. */
export function WalkHistory({ number, version, people }: WalkHistoryProps) {
  const { t, locale } = useLocale();
  const view = useView(number, version);
  const names = {
    person: (id: PersonId) => people.get(id)?.name ?? t("case.someone"),
    column: (id: string) => {
      const column = view?.columns.find((each) => each.id === id);
      return column ? columnTitle(column, t) : null;
    },
    provision: lawSectionText,
  };
  const entries = (view?.history ?? [])
    .map((entry, place) => ({ entry, place }))
    .slice(-LINES)
    .reverse();
  return (
    <section className={styles.history} aria-busy={view === null}>
      <h3>{t("walk.history")}</h3>
      <ol>
        {entries.map(({ entry, place }) => (
          <li key={place}>
            <time dateTime={entry.occurredOn}>{datesIn[locale].figures(dayOfEntry(entry))}</time>
            <span>{historyText(entry.event, names, t, datesIn[locale])}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const dayOfEntry = ({ occurredOn }: HistoryEntry): PlainDate =>
  isInstant(occurredOn) ? toPlainDate(dayOfDue(occurredOn)) : occurredOn;

/** What the server tells of the case, anew when it has changed; without a line there is just nothing to remember by. */
function useView(number: string, version: number): CaseView | null {
  const [view, setView] = useState<CaseView | null>(null);
  const ask = () => get<CaseView>(`/api/cases/${encodeURIComponent(number)}`);
  useAsking(`${number} ${version}`, ask, (reply) => {
    if (reply.ok) setView(reply.value);
  });
  return view;
}
