import type { PlainDate } from "#shared/domain/dates.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { HistoryEntry } from "#shared/protocol/http.ts";

/** One person's time with the case; `to` is null while it lasts. */
export interface Turn {
  readonly person: PersonId;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Who has had the case from when to when, first one first (MV9); an assignment that was undone never was (MV7). */
export function caseworkersSoFar(history: readonly HistoryEntry[]): readonly Turn[] {
  let turns: readonly Turn[] = [];
  let before: readonly Turn[] = [];
  for (const { event, occurredOn } of history) {
    if (event.type === "assignmentUndone") turns = before;
    if (event.type !== "caseAssigned") continue;
    before = turns;
    const on = toPlainDate(dayOfDue(occurredOn));
    const ended = turns.map((turn) => (turn.to === null ? { ...turn, to: on } : turn));
    turns = event.caseworker ? [...ended, { person: event.caseworker, from: on, to: null }] : ended;
  }
  return turns;
}
