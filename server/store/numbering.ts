import type { CaseState } from "#shared/domain/case.ts";
import type { CaseId, StreamId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { CommitRequest, JournalEntry, Writes } from "./port.ts";

/** How far each stream has got. */
export interface Numbered {
  readonly advanced: ReadonlyMap<StreamId, number>;
  /** The number that a stream has after this command; 0 for one that is new and still empty. */
  readonly reached: (stream: StreamId) => number;
  /** The number of the last entry about this case in its unit's stream. */
  readonly changedSeqOf: (state: CaseState) => number;
}

export interface Numbering extends Numbered {
  /** Asked for every entry of a command, in their order. */
  readonly numbered: (entry: Writes["entries"][number]) => JournalEntry;
}

/** Gives the entries of one command consecutive numbers in each of their streams (CA3). */
export function numberingFor(request: CommitRequest, seqs: ReadonlyMap<StreamId, number>): Numbering {
  const advanced = new Map<StreamId, number>();
  const changed = new Map<StreamId, Map<CaseId, number>>();
  const { commandId, actor, now: recordedAt } = request;
  const reached = (stream: StreamId) => advanced.get(stream) ?? seqs.get(stream) ?? 0;
  const note = (stream: StreamId, caseId: CaseId, seq: number) => {
    const ofStream = changed.get(stream) ?? new Map<CaseId, number>();
    changed.set(stream, ofStream.set(caseId, seq));
  };
  return {
    advanced,
    reached,
    numbered(entry) {
      const { stream, caseId, caseVersion, occurredOn, backfill, type, version, payload } = entry;
      const seq = reached(stream) + 1;
      advanced.set(stream, seq);
      if (caseId !== null) note(stream, caseId, seq);
      const told = { caseId, caseVersion, occurredOn, backfill, type, version, payload };
      return { stream, seq, commandId, actor, recordedAt, ...told };
    },
    changedSeqOf: ({ id, unit }) => must(changed.get(unit)?.get(id), `an entry about case ${id} in its unit's stream`),
  };
}
