import type {
  Advance,
  CommitRequest,
  Committed,
  JournalEntry,
  Loaded,
  Plan,
  Scope,
  Store,
  StoredCase,
  Writes,
} from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import type { CaseState } from "#shared/domain/case.ts";
import {
  type CaseId,
  type ColumnId,
  type CommandId,
  ORGANISATION,
  type PersonId,
  type StreamId,
  type UnitId,
} from "#shared/domain/ids.ts";
import { aCase, columnFor, date, instant, otherUnit, unit, uuid } from "#test/support/builders.ts";

/** One data set on one dialect. A test may close it, open it again, or open it twice where the dialect allows. */
export interface Opened {
  readonly store: Store;
  /** Closes what is open and opens the same data. */
  reopen(): Promise<Store>;
}

export type OpenFresh = () => Promise<Opened>;

export const NOW = instant("2026-11-23T08:00:00Z");
export const ACTOR = uuid<PersonId>(11);
export const UNIT = unit.id;
export const OTHER = otherUnit.id;
export const caseNo = (n: number): CaseId => uuid<CaseId>(0x1000 + n);
export const numberNo = (n: number): string => `26-${String(n).padStart(6, "0")}`;
export const column = columnFor("investigation");

let commands = 0;
export const nextCommand = (): CommandId => uuid<CommandId>(0x100000 + commands++);

type Ask = Partial<Omit<CommitRequest, "scope">> & { readonly scope?: Partial<Scope> };

/** One command on the unit's stream, unless the test says otherwise. */
export const commit = (store: Store, plan: (loaded: Loaded) => Plan, { scope, ...ask }: Ask = {}): Promise<Committed> =>
  store.commit({
    commandId: nextCommand(),
    actor: ACTOR,
    stream: UNIT,
    now: NOW,
    plan,
    ...ask,
    scope: { streams: [ask.stream ?? UNIT], cases: [], ...scope },
  });

export const writes = (given: Writes): Plan => ({ ok: true, writes: given });
export const refused: Plan = { ok: false, rejection: { code: "number-taken", data: {} } };

type Entry = Writes["entries"][number];

export const entry = (stream: StreamId, change: Partial<Entry> = {}): Entry => ({
  stream,
  caseId: null,
  caseVersion: null,
  occurredOn: NOW,
  backfill: false,
  type: "happened",
  version: 1,
  payload: {},
  ...change,
});

export const caseEntry = (state: CaseState, type = "caseMoved"): Entry =>
  entry(state.unit, { caseId: state.id, caseVersion: state.version, type });

export const newCase = (n: number, change: Partial<CaseState> = {}): CaseState =>
  aCase({ id: caseNo(n), version: 1, ...change });

/** Writes new cases with their numbers, one entry each. */
export const registering = (...states: readonly CaseState[]): Writes => ({
  entries: states.map((state) => caseEntry(state, "caseRegistered")),
  states,
  tags: states.map((state) => ({
    caseId: state.id,
    number: numberNo(Number.parseInt(state.id.slice(-6), 16) - 0x1000),
    label: null,
  })),
});

export const register = (store: Store, ...states: readonly CaseState[]): Promise<Committed> =>
  commit(store, () => writes(registering(...states)), {
    scope: { streams: [...new Set([UNIT, ...states.map((state) => state.unit)])] },
  });

export const found = (loaded: Loaded, id: CaseId): StoredCase => {
  const stored = loaded.cases.get(id);
  if (!stored) throw new Error(`case ${id} was not loaded`);
  return stored;
};

/** One more event of a case that is there. */
export const changing = (loaded: Loaded, id: CaseId, change: Partial<CaseState> = {}): Writes => {
  const was = found(loaded, id).state;
  const state = { ...was, version: was.version + 1, ...change };
  return { entries: [caseEntry(state)], states: [state] };
};

export const change = (store: Store, n: number, what: Partial<CaseState> = {}, ask: Ask = {}): Promise<Committed> =>
  commit(store, (loaded) => writes(changing(loaded, caseNo(n), what)), {
    ...ask,
    scope: { cases: [caseNo(n)], ...ask.scope },
  });

/** From one unit's stream into another's, in one command (CA3). */
export const transfer = (store: Store, n: number, from: UnitId, to: UnitId): Promise<Committed> =>
  commit(
    store,
    (loaded) => {
      const was = found(loaded, caseNo(n)).state;
      const state = {
        ...was,
        unit: to,
        column: (to === UNIT ? column : columnFor("intake", otherUnit)) as ColumnId,
        version: was.version + 2,
      };
      const left = entry(from, {
        caseId: was.id,
        caseVersion: was.version + 1,
        type: "caseLeft",
        payload: { toUnit: to },
      });
      return writes({ entries: [left, caseEntry(state, "caseEntered")], states: [state] });
    },
    { stream: from, scope: { streams: [from, to], cases: [caseNo(n)] } },
  );

export const organise = (store: Store, given: Omit<Writes, "entries">, type = "organised"): Promise<Committed> =>
  commit(store, () => writes({ entries: [entry(ORGANISATION, { type })], ...given }), {
    stream: ORGANISATION,
    scope: { streams: [ORGANISATION, ...(given.units ?? []).map(({ id }) => id)] },
  });

/** Both units stand, with their streams at 0. */
export async function begin(store: Store, units: readonly Unit[] = [unit, otherUnit]): Promise<void> {
  await organise(store, { units }, "unitCreated");
}

export const wholeJournal = async (store: Store, stream: StreamId): Promise<readonly JournalEntry[]> =>
  store.journal(stream, 0, 100_000);
export const seqsOf = async (store: Store, stream: StreamId): Promise<readonly number[]> =>
  (await wholeJournal(store, stream)).map(({ seq }) => seq);
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
export const day = date;

/** Resolves when this stream's number has been told to the store's listener. */
export function hears(store: Store, stream: Advance["stream"], to: number, into: Advance[] = []): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.onAdvance((advance) => {
      into.push(advance);
      if (advance.stream !== stream || advance.to < to) return;
      stop();
      resolve();
    });
  });
}
