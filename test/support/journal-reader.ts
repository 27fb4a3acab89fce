import { rebuild } from "#server/cases/rebuild.ts";
import type { FigureReader, RawRow } from "#server/store/figure-reader.ts";
import type { JournalEntry } from "#server/store/port.ts";

/** The rows that a database would have after these entries, as figures read them. */
export function readerOf(journal: readonly JournalEntry[]): Pick<FigureReader, "read"> {
  const { settings, states, stays, clocks, waits } = rebuild(journal);
  const beginnings = new Map<string, RawRow>();
  for (const { stream, type, recordedAt } of [...journal].sort((a, b) => b.seq - a.seq))
    if (type === "caseRegistered" || type === "caseEntered") beginnings.set(stream, [stream, recordedAt, null]);
  return {
    read: async () => ({
      cases: [...states.values()].map(({ id, unit, version, provision, kind }) => [id, unit, version, provision, kind]),
      stays: stays.map(({ caseId, position, unit, stage, from, to }) => [caseId, position, unit, stage, from, to]),
      clocks: clocks.map(({ caseId, clock, start, due, endState, endOn }) => [
        caseId,
        clock,
        start,
        due,
        endState,
        endOn,
      ]),
      waits: waits.map(({ caseId, position, reason, from, to }) => [caseId, position, reason, from, to]),
      beginnings: [...beginnings.values()],
      closedDays: [...settings.closedDays],
    }),
  };
}
