import { setImmediate as turn } from "node:timers/promises";
import type { Loaded, Scope, Store, StoredCase } from "#server/store/port.ts";
import { type CaseId, ORGANISATION, type StreamId, type UnitId } from "#shared/domain/ids.ts";

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
  noted: new Set(),
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

/** A picture as it is by now. `changed`: the cases that have changed since, as they are. */
export interface Later {
  readonly pictured: Loaded;
  readonly changed: ReadonlyMap<CaseId, StoredCase>;
}

/** What has happened since a picture was read, read in the same way. */
export async function caughtUp(store: Store, pictured: Loaded): Promise<Later> {
  const organisation = await store.organisation();
  const seqs = new Map<StreamId, number>([[ORGANISATION, organisation.seq]]);
  const changed = new Map<CaseId, StoredCase>();
  for (const unit of organisation.units.keys()) {
    const since = pictured.seqs.get(unit) ?? 0;
    const news = await store.changesSince(unit, since, Number.POSITIVE_INFINITY);
    seqs.set(unit, news?.to ?? since);
    for (const found of news?.cases ?? []) changed.set(found.state.id, found);
  }
  return later({ ...NOTHING_NAMED, organisation, seqs, cases: changed }, pictured);
}

/** The picture with what a command has loaded of what is new. */
export const later = (loaded: Loaded, { cases }: Loaded): Later => ({
  pictured: { ...loaded, cases: loaded.cases.size === 0 ? cases : new Map([...cases, ...loaded.cases]) },
  changed: loaded.cases,
});

/** Teams, people or rules have changed since the latest picture: it must be brought up to date before the transaction. */
export class Outdated extends Error {}

export const isSameOrganisation = ({ organisation: { seq } }: Loaded, other: Loaded): boolean =>
  seq === other.organisation.seq;

/** Whether a case is gone that stood in the picture. */
export const hasLost = (changed: ReadonlyMap<CaseId, StoredCase>, { cases }: Loaded): boolean =>
  [...changed.values()].some(({ state }) => state.gone && !cases.get(state.id)?.state.gone);

/** What a command about all cases locks; it loads what has changed since the picture. */
export const everythingSince = ({ organisation, seqs }: Loaded): Scope => {
  const units = [...organisation.units.keys()];
  const sinceOf = (unit: UnitId) => [unit, seqs.get(unit) ?? 0] as const;
  return { streams: [ORGANISATION, ...units], cases: [], changedSince: new Map(units.map(sinceOf)) };
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
