import type { CaseState } from "#shared/domain/case.ts";
import type { StreamId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { CommitRequest, JournalEntry, Writes } from "./port.ts";

export interface Numbered {
  readonly entries: readonly JournalEntry[];
  readonly advanced: ReadonlyMap<StreamId, number>;
  /** The number that a stream has after this command; 0 for one that is new and still empty. */
  readonly reached: (stream: StreamId) => number;
  /** The number of the last entry about this case in its unit's stream. */
  readonly changedSeqOf: (state: CaseState) => number;
}

/** Gives the entries of one command consecutive numbers in each of their streams (CA3). */
export function numberEntries(request: CommitRequest, seqs: ReadonlyMap<StreamId, number>, writes: Writes): Numbered {
  const advanced = new Map<StreamId, number>();
  const changed = new Map<string, number>();
  const { commandId, actor, now } = request;
  const reached = (stream: StreamId) => advanced.get(stream) ?? seqs.get(stream) ?? 0;
  const entries = writes.entries.map((entry): JournalEntry => {
    const seq = reached(entry.stream) + 1;
    advanced.set(entry.stream, seq);
    if (entry.caseId !== null) changed.set(`${entry.stream} ${entry.caseId}`, seq);
    return { ...entry, seq, commandId, actor, recordedAt: now };
  });
  const changedSeqOf = ({ id, unit }: CaseState) =>
    must(changed.get(`${unit} ${id}`), `an entry about case ${id} in its unit's stream`);
  return { entries, advanced, reached, changedSeqOf };
}
