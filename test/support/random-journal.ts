import fc from "fast-check";
import type { JournalEntry } from "#server/store/port.ts";
import { applyEvent } from "#shared/domain/apply-event.ts";
import { type CaseState, HOLD_REASONS, STAGES, type Stage } from "#shared/domain/case.ts";
import { addDays, type Day, type PlainDate, toDay, toPlainDate } from "#shared/domain/dates.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import {
  type CaseId,
  type ColumnId,
  type CommandId,
  ORGANISATION,
  type ProvisionId,
  type UnitId,
} from "#shared/domain/ids.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { must } from "#shared/lib/must.ts";
import { ANNA, columnFor, date, instant, OTHER_UNIT, otherUnit, UNIT, unit, uuid } from "./builders.ts";

/** A Monday; histories begin in the weeks after it. */
export const BEGINNING: Day = toDay(date("2026-01-05"));

const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant("move"),
      stage: fc.constantFrom(...STAGES, "investigation"),
      beside: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("hold"), reason: fc.constantFrom(...HOLD_REASONS.slice(0, 3)) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom("undoMove", "clear", "undoHold", "transfer", "undoTransfer", "decide", "notice"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("erase", "withdraw"), really: fc.nat(3) }) },
) as fc.Arbitrary<Action>;

interface Action {
  readonly does: string;
  readonly stage?: Stage;
  readonly beside?: boolean;
  readonly reason?: (typeof HOLD_REASONS)[number];
  readonly really?: number;
}

const plan = fc.record({
  provision: fc.constantFrom("SEL-85", "SEL-85", "SEL-95", "SEL-109", "BL-32") as fc.Arbitrary<ProvisionId>,
  kind: fc.constantFrom("new", "new", "new", "notification" as const),
  begins: fc.integer({ min: 0, max: 60 }),
  toldBefore: fc.integer({ min: 0, max: 20 }),
  stage: fc.constantFrom<Stage>("intake", "investigation", "investigation"),
  actions: fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), action), { maxLength: 4 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** What may become of a few dozen cases in two units over some months, in any order that commands allow. */
export const randomCourses = fc.array(plan, { minLength: 25, maxLength: 60 });

/** The journal as it would tell of them. */
export const journalOf = (plans: readonly Plan[]): readonly JournalEntry[] =>
  numbered([seeding(), ...plans.flatMap((each, n) => historyOf(each, uuid<CaseId>(0x5000 + n)))]);

type Unnumbered = Omit<JournalEntry, "seq">;

/** Each stream counts what is recorded in it, in the order of its days. */
function numbered(entries: readonly Unnumbered[]): readonly JournalEntry[] {
  const seqs = new Map<string, number>();
  const inOrder = [...entries].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
  return inOrder.map((entry) => {
    const seq = (seqs.get(entry.stream) ?? 0) + 1;
    seqs.set(entry.stream, seq);
    return { ...entry, seq };
  });
}

const common = { commandId: uuid<CommandId>(1), actor: ANNA, backfill: false, version: 1 };

const seeding = (): Unnumbered => ({
  ...common,
  stream: ORGANISATION,
  caseId: null,
  caseVersion: null,
  occurredOn: instant("2026-01-01T08:00:00Z"),
  recordedAt: instant("2026-01-01T08:00:00Z"),
  type: "rulebookSeeded",
  payload: { rulebook: seedRulebook() },
});

function historyOf({ provision, kind, begins, toldBefore, stage, actions }: Plan, caseId: CaseId): Unnumbered[] {
  const entries: Unnumbered[] = [];
  const states: CaseState[] = [];
  let day = addDays(BEGINNING, begins);
  const tell = (event: CaseEvent, stream = states.at(-1)?.unit ?? UNIT) => {
    const on = toPlainDate(day);
    const recordedAt = instant(`${on}T09:00:00Z`);
    const happening = { caseId, unit: stream, occurredOn: on, event };
    const state = applyEvent(states.at(-1) ?? null, happening, { ...common, recordedAt });
    states.push(state);
    const { type, ...payload } = event;
    entries.push({ ...common, stream, caseId, caseVersion: state.version, occurredOn: on, recordedAt, type, payload });
  };
  const since = toPlainDate(addDays(day, -toldBefore));
  const facts = { provision, written: null, kind, subType: null, receivedOn: since, receivedAt: null } as const;
  const place = { column: columnFor(stage), stage, since, rank: null, citizen: null, source: "board" } as const;
  tell({ type: "caseRegistered", ...facts, ...place });
  for (const [gap, each] of actions) {
    day = addDays(day, gap);
    const state = must(states.at(-1), "a case");
    const before = states.at(-2)?.hold ?? null;
    const said = { state, before, last: entries.at(-1)?.type ?? "", on: toPlainDate(day) };
    for (const [event, stream] of state.gone ? [] : (TOLD[each.does]?.(said, each) ?? [])) tell(event, stream);
  }
  return entries;
}

interface Said {
  readonly state: CaseState;
  /** What it waited for before the last event. */
  readonly before: CaseState["hold"];
  /** The type of the event before. */
  readonly last: string;
  readonly on: PlainDate;
}
type Told = readonly (readonly [CaseEvent, UnitId?])[];

const unitOf = (id: UnitId) => (id === UNIT ? unit : otherUnit);
/** Another column of the same stage. */
const beside = (stage: Stage, of: UnitId) => uuid<ColumnId>(0x700 + STAGES.indexOf(stage) + (of === UNIT ? 0 : 0x10));

/** Nothing where the case has no use for it. */
const TOLD: Readonly<Record<string, (said: Said, action: Action) => Told>> = {
  move({ state: { unit: of, column: from, stage: fromStage } }, action) {
    const toStage = action.stage ?? "closed";
    const to = action.beside ? beside(toStage, of) : columnFor(toStage, unitOf(of));
    return from === to ? [] : [[{ type: "caseMoved", from, fromStage, to, toStage, rank: null, reason: null }]];
  },
  undoMove({ state: { column: from, stage: fromStage, stays }, last }) {
    const before = stays.at(-2);
    if (last !== "caseMoved" || !before) return [];
    return [[{ type: "moveUndone", from, fromStage, to: before.column, toStage: before.stage, rank: null }]];
  },
  transfer({ state: { unit: fromUnit, stage } }) {
    const toUnit = fromUnit === UNIT ? OTHER_UNIT : UNIT;
    const column = columnFor(stage, unitOf(toUnit));
    return [[{ type: "caseLeft", toUnit }], [{ type: "caseEntered", fromUnit, column, rank: null }, toUnit]];
  },
  undoTransfer({ state: { unit: fromUnit, stays }, last }) {
    const before = stays.at(-2);
    if (last !== "caseEntered" || !before) return [];
    const { unit: toUnit, column, stage } = before;
    return [[{ type: "caseLeft", toUnit }], [{ type: "entryUndone", fromUnit, column, stage, rank: null }, toUnit]];
  },
  hold: ({ on }, { reason = "doctor" }) => [[{ type: "holdSet", hold: { reason, since: on, chaseOn: null } }]],
  clear: ({ state }) => (state.hold ? [[{ type: "holdCleared" }]] : []),
  /** As an undo tells it: what it waited for before, or that it never waited. */
  undoHold({ state, before: hold, last }) {
    if (!state.hold || last !== "holdSet") return [];
    return [[hold ? { type: "holdSet", hold } : { type: "holdCleared", undone: true }]];
  },
  decide: ({ on }) => [[{ type: "milestoneRecorded", milestone: "decided", on, outcome: "granted" }]],
  notice: ({ on }) => [[{ type: "noticeRecorded", sentOn: on, expectedOn: null, waitsFor: null, counts: true }]],
  erase: (_, { really }) => (really === 0 ? [[{ type: "caseErased" }]] : []),
  withdraw: (_, { really }) => (really === 0 ? [[{ type: "registrationUndone" }]] : []),
};
