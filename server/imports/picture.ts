import { setImmediate as turn } from "node:timers/promises";
import type { Loaded, Scope, Store, StoredCase } from "#server/store/port.ts";
import { type CaseId, ORGANISATION, type StreamId } from "#shared/domain/ids.ts";

/** What a list has no need to see. */
const NOTHING_NAMED: Omit<Loaded, "organisation" | "seqs" | "cases"> = {
  numbers: new Map(),
  ranks: new Map(),
  inColumn: new Map(),
  inHand: new Map(),
  histories: new Map(),
  views: new Map(),
  meeting: null,
  displays: new Map(),
};

/** Every case of every team, and the numbers of their streams, read so that a later change shows in the numbers. */
export async function picture(store: Store): Promise<Loaded> {
  const organisation = await store.organisation();
  const seqs = new Map<StreamId, number>([[ORGANISATION, organisation.seq]]);
  const cases = new Map<CaseId, StoredCase>();
  for (const unit of organisation.units.keys()) {
    const board = await store.board(unit);
    seqs.set(unit, board.seq);
    for (const found of board.cases) cases.set(found.state.id, found);
    await turn();
  }
  return { ...NOTHING_NAMED, organisation, seqs, cases };
}

export const isAsPictured = (loaded: Loaded, pictured: Loaded): boolean =>
  [...loaded.seqs].every(([stream, seq]) => pictured.seqs.get(stream) === seq);

/** Whether a case is gone that stood in the picture. */
export const hasLost = ({ cases }: Loaded, pictured: Loaded): boolean =>
  [...cases.values()].some(({ state }) => state.gone && !pictured.cases.get(state.id)?.state.gone);

/** What a command about all cases loads and locks. */
export const everythingOf = ({ organisation }: Loaded): Scope => {
  const units = [...organisation.units.keys()];
  return { streams: [ORGANISATION, ...units], cases: [], allCasesOf: units };
};

/** A plan made in slices, that lets the event loop turn after each; told after each how far it is. */
export async function inSlices<T>(plan: Generator<number, T>, onSlice: (done: number) => void): Promise<T> {
  for (;;) {
    const step = plan.next();
    if (step.done) return step.value;
    onSlice(step.value);
    await turn();
  }
}

/** The same inside a transaction, which waits for nobody. */
export function atOnce<T>(plan: Generator<number, T>): T {
  for (;;) {
    const step = plan.next();
    if (step.done) return step.value;
  }
}
