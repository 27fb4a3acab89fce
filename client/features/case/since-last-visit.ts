import type { IsoInstant } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { HistoryEntry } from "#shared/protocol/http.ts";

/** What others have done to the case since then, newest first; what came to nothing, and places within a column, left out. */
export function sinceLastVisit(
  history: readonly HistoryEntry[],
  lastVisitedAt: IsoInstant,
  me: PersonId,
): readonly HistoryEntry[] {
  const kept: HistoryEntry[] = [];
  for (const entry of history) {
    if (entry.recordedAt <= lastVisitedAt) continue;
    const undone = UNDOES[entry.event.type];
    const at = undone ? kept.findLastIndex(({ event }) => event.type === undone) : -1;
    if (at >= 0) kept.splice(at, 1);
    else kept.push(entry);
  }
  return kept.filter(({ actor, event }) => actor !== me && event.type !== "caseRanked").reverse();
}

const UNDOES: Readonly<Partial<Record<HistoryEntry["event"]["type"], HistoryEntry["event"]["type"]>>> = {
  moveUndone: "caseMoved",
  assignmentUndone: "caseAssigned",
};

export interface OthersChange {
  readonly by: PersonId;
  readonly at: IsoInstant;
}

/** The last change by someone else among those that a newer view of the same case brings; null where all are one's own. */
export function changeByOthers(
  before: readonly HistoryEntry[],
  after: readonly HistoryEntry[],
  me: PersonId,
): OthersChange | null {
  const last = after.slice(before.length).findLast(({ actor }) => actor !== me);
  return last ? { by: last.actor, at: last.recordedAt } : null;
}
