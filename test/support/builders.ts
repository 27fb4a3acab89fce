import type { Unit } from "#shared/domain/board.ts";
import type { CardDuties } from "#shared/domain/card.ts";
import type { CaseState, Stage } from "#shared/domain/case.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { Context } from "#shared/domain/decision.ts";
import type { CaseId, ColumnId, PersonId, ProvisionId, UnitId } from "#shared/domain/ids.ts";
import type { MoveFacts } from "#shared/domain/moves.ts";
import { newUnit } from "#shared/domain/organisation.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import type { TaggedCase, World } from "#shared/domain/world.ts";
import { instantOf, momentOf } from "#shared/domain/zone.ts";

/** A readable made-up UUIDv7: `uuid(7)` is always the same. */
export const uuid = <T extends string>(n: number): T =>
  `019a0000-0000-7000-8000-${n.toString(16).padStart(12, "0")}` as T;

export const date = (text: string): PlainDate => text as PlainDate;
export const instant = (text: string): IsoInstant => new Date(text).toISOString() as IsoInstant;

export const UNIT = uuid<UnitId>(1);
export const OTHER_UNIT = uuid<UnitId>(2);
export const ANNA = uuid<PersonId>(11);
export const TOVE = uuid<PersonId>(12);
export const LEADER = uuid<PersonId>(13);
const COORDINATOR = uuid<PersonId>(14);
export const CASE = uuid<CaseId>(21);

export const viewers = {
  anna: { id: ANNA, role: "caseworker", units: [UNIT] },
  tove: { id: TOVE, role: "caseworker", units: [UNIT] },
  elsewhere: { id: uuid<PersonId>(15), role: "caseworker", units: [OTHER_UNIT] },
  leader: { id: LEADER, role: "leader", units: [UNIT] },
  coordinator: { id: COORDINATOR, role: "coordinator", units: [] },
  administrator: { id: uuid<PersonId>(16), role: "administrator", units: [] },
} satisfies Record<string, Viewer>;

const counted = (from: number) => {
  let next = from;
  return () => uuid<string>(next++);
};

export const unit: Unit = newUnit(UNIT, "Voksen Handicap", counted(101));
export const otherUnit: Unit = newUnit(OTHER_UNIT, "Socialpsykiatri", counted(201));

export const columnFor = (stage: Stage, of: Unit = unit): ColumnId => {
  const column = of.columns.find((candidate) => candidate.stage === stage);
  if (!column) throw new Error(`no column for ${stage}`);
  return column.id;
};

/** An application under § 85, received on 3 March 2026, in *Oplysning* since the 10th. */
export function aCase(change: Partial<CaseState> = {}): CaseState {
  const stage = change.stage ?? "investigation";
  const column = change.column ?? columnFor(stage);
  return {
    id: CASE,
    unit: UNIT,
    column,
    stage,
    rank: null,
    version: 3,
    citizen: null,
    provision: "SEL-85" as ProvisionId,
    written: null,
    kind: "new",
    subType: null,
    receivedOn: date("2026-03-03"),
    earlier: [],
    source: "board",
    milestones: [],
    notices: [],
    notifications: [],
    followUpOn: null,
    stop: null,
    stays: [{ unit: UNIT, column, stage, from: date("2026-03-10"), to: null }],
    caseworker: ANNA,
    caseworkerChanges: 0,
    lastCaseworker: ANNA,
    lastMove: null,
    hold: null,
    nextStep: null,
    sparringSince: null,
    standIn: null,
    duties: {},
    isProtected: false,
    restrictedTo: null,
    ...change,
  };
}

export const tagged = (state: CaseState, number = "26-001151"): TaggedCase => ({
  state,
  tag: { caseId: state.id, number, label: null },
});

const people = [
  { id: ANNA, name: "Sagsbehandler Et", initials: "SE", active: true, units: [UNIT], mergedInto: null },
  { id: TOVE, name: "Sagsbehandler To", initials: "ST", active: true, units: [UNIT], mergedInto: null },
  { id: LEADER, name: "Leder Et", initials: "LE", active: true, units: [UNIT], mergedInto: null },
];

/** A world with two units, three colleagues, the first rulebook, and the given cases. */
export function aWorld(cases: readonly TaggedCase[] = [], change: Partial<World> = {}): World {
  return {
    organisation: {
      units: new Map([unit, otherUnit].map((each) => [each.id, each])),
      people: new Map(people.map((person) => [person.id, person])),
      rulebook: seedRulebook(),
      closedDays: new Map(),
    },
    cases: new Map(cases.map((found) => [found.state.id, found])),
    numbers: new Map(cases.map((found) => [found.tag.number, found.state.id])),
    meeting: null,
    displays: new Map(),
    seqs: new Map(),
    ranks: new Map(),
    inColumn: new Map(),
    inHand: new Map(),
    pasts: new Map(),
    views: new Map(),
    ...change,
  };
}

/** A quarter past nine on the given day. */
export function aContext(actor: Viewer = viewers.anna, on = "2026-04-01"): Context {
  return { actor, moment: momentOf(instantOf(date(on), 9, 15)), unit: UNIT, newId: counted(901) };
}

export const noDuties: CardDuties = {
  answered: {},
  informed: false,
  decided: null,
  sent: false,
  effortStarted: false,
  followedUp: false,
  remitted: false,
};

/** The facts a move asks for: an adult's application in *Oplysning*, nothing answered. */
export const moveFacts = (change: Partial<MoveFacts> = {}): MoveFacts => ({
  stage: "investigation",
  kind: "new",
  receivedOn: date("2026-03-03"),
  isAboutChild: false,
  needsDecision: true,
  duties: noDuties,
  ...change,
});
