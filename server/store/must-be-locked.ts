import { ORGANISATION, type StreamId } from "#shared/domain/ids.ts";
import type { Loaded, Writes } from "./port.ts";

/**
 * Throws where a plan writes to a stream that its scope didn't name: without the lock another server process could
 * number the same entries, or change the same case, at the same time. Streams of units that begin here need none.
 */
export function mustBeLocked({ seqs, cases, organisation }: Loaded, writes: Writes): void {
  const begun = new Set<StreamId>((writes.units ?? []).map(({ id }) => id).filter((id) => !organisation.units.has(id)));
  const must = (stream: StreamId, what: string) => {
    if (!seqs.has(stream) && !begun.has(stream))
      throw new Error(`${what} writes to stream ${stream}, which its scope does not name`);
  };
  for (const { stream, type } of writes.entries) must(stream, type);
  for (const { id, unit } of writes.states ?? []) {
    must(unit, "a case");
    must(cases.get(id)?.state.unit ?? unit, "a case that leaves");
  }
  const { units, people, rulebook, closedDays } = writes;
  if (units || people || rulebook || closedDays) must(ORGANISATION, "a change of the organisation");
}
