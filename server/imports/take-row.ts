import type { ListRow } from "#server/store/list-keeping.ts";
import type { CaseTag, Loaded, StoredCase, VaultRow } from "#server/store/port.ts";
import { initialsOf } from "#server/vault/initials.ts";
import type { Unit } from "#shared/domain/board.ts";
import type { Yardstick } from "#shared/domain/card-of.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { Happening } from "#shared/domain/events.ts";
import type { CaseId, CitizenId, ColumnId, PersonId, UnitId } from "#shared/domain/ids.ts";
import type { ListField } from "#shared/domain/list-fields.ts";
import { must } from "#shared/lib/must.ts";
import type { WarningCode } from "#shared/protocol/lists.ts";
import { type Story, storyOf } from "./case-story.ts";
import { columnEnds, type Placed } from "./column-ends.ts";
import { isKnownByListsAlone, knownByNumber } from "./hidden-cases.ts";
import type { ListToPlan } from "./list-to-plan.ts";
import { fromValues, type ListedCase, toValues } from "./listed-case.ts";
import { whoIs } from "./match-people.ts";
import type { ListedRow } from "./read-row.ts";
import { registerListed } from "./register-listed.ts";
import type { ListStaff } from "./staff-of-list.ts";
import { columnIn, updateListed } from "./update-listed.ts";

/** What became of one row, and what is to be written for it. */
export interface TakenRow {
  readonly row: ListedRow;
  readonly verdict: "created" | "updated" | "kept" | "unchanged";
  /** The case as it was; null where the list brings it. */
  readonly before: StoredCase | null;
  readonly happenings: readonly Happening[];
  readonly tag: CaseTag | null;
  readonly listRow: ListRow | null;
  readonly sealed: VaultRow | null;
  readonly doubts: readonly (readonly [ListField, WarningCode])[];
  /** Where the list puts the case in a column sorted by hand; null where it doesn't. */
  readonly placed: Placed | null;
}

/** What every row is taken in by. */
interface Desk {
  readonly list: ListToPlan;
  readonly by: Yardstick;
  readonly unitOf: (id: UnitId) => Unit;
  readonly endOf: ReturnType<typeof columnEnds>;
  readonly sameAs: (id: PersonId) => PersonId;
}

/** A row whose names have become ids, and whom it is about. */
interface Reading {
  readonly row: ListedRow;
  readonly listed: ListedCase;
  readonly citizen: CitizenId | null;
}

/**
 * Takes rows in one by one, against the cases as loaded; `placed`: places that other rows have got already. Pure: the
 * same row and cases give the same.
 */
export function rowTaker(
  loaded: Loaded,
  list: ListToPlan,
  staff: ListStaff,
  placed: readonly Placed[] = [],
): (row: ListedRow) => TakenRow {
  const byNumber = knownByNumber(loaded);
  const units = new Map([...loaded.organisation.units, ...staff.newUnits.map((unit) => [unit.id, unit] as const)]);
  const desk: Desk = {
    list,
    by: yardstickOf(loaded.organisation),
    unitOf: (id) => must(units.get(id), `unit ${id}`),
    endOf: columnEnds(loaded.cases.values(), placed),
    sameAs: (id) => whoIs(loaded.organisation.people, id),
  };
  return (row) => {
    const stored = byNumber.get(row.number);
    // The citizen was erased, and does not return with a list.
    if (!stored && list.erased.has(row.number)) return untouched(row);
    const { caseworkerName: name } = row;
    const caseworker = name === undefined ? {} : { caseworker: name === null ? null : staff.personNamed(name) };
    const listed: ListedCase = { unit: staff.unitNamed(row.unitName).id, ...row.facts, ...caseworker };
    const reading: Reading = { row, listed, citizen: list.citizens.ofRow.get(row.row) ?? null };
    return stored ? update(desk, reading, stored) : register(desk, reading);
  };
}

function register(desk: Desk, reading: Reading): TakenRow {
  const { list, by, unitOf, endOf } = desk;
  const { row, listed, citizen } = reading;
  const caseId = list.idFor(`case ${row.number}`) as CaseId;
  const unit = unitOf(listed.unit);
  const column = columnIn(unit, listed.stage);
  const story = storyOf({ caseId, unit: unit.id, before: null, recorded: { ...list.recorded, backfill: true } });
  registerListed(story, listed, { column, rank: endOf(unit, column, caseId), citizen }, by);
  return { ...toWrite(desk, reading, story, null), verdict: "created" };
}

/** What the list before said, with the people it named as who they are known to be by now. */
function saidBefore({ list, sameAs }: Desk, number: string): ListedCase | null {
  const said = list.earlier.get(number);
  const values = said ? fromValues(said.values) : null;
  return values?.caseworker ? { ...values, caseworker: sameAs(values.caseworker) } : values;
}

function update(desk: Desk, reading: Reading, stored: StoredCase): TakenRow {
  const { endOf } = desk;
  const said = saidBefore(desk, reading.row.number);
  const rankIn = (unit: Unit, column: ColumnId) => endOf(unit, column, stored.state.id);
  const { story, verdict } = compare(desk, reading, { state: stored.state, said, rankIn });
  const written = toWrite(desk, reading, story, stored);
  return isKnownByListsAlone(desk.list.actor, stored.state)
    ? { ...written, ...byListsAlone(desk, reading, stored.state, said) }
    : { ...written, verdict };
}

interface Compared {
  readonly state: CaseState;
  /** What the list before said of it. */
  readonly said: ListedCase | null;
  readonly rankIn: (unit: Unit, column: ColumnId) => string | null;
}

function compare({ list, by, unitOf }: Desk, { row, listed, citizen }: Reading, { state, said, rankIn }: Compared) {
  const recorded = { ...list.recorded, backfill: false };
  const story = storyOf({ caseId: state.id, unit: state.unit, before: state, recorded });
  const byLeader = list.actor.role === "leader";
  const kept = updateListed(story, said, listed, { asOf: list.asOf, by, recorded, byLeader, citizen, unitOf, rankIn });
  const isChanged = story.happenings.length > 0 || list.citizens.changed.has(row.row);
  return { story, verdict: isChanged ? "updated" : kept.length > 0 ? "kept" : "unchanged" } as const;
}

/** What would be told of the row if the list before were all that ever happened to the case, or nothing had. */
function byListsAlone(
  desk: Desk,
  reading: Reading,
  { id, citizen }: CaseState,
  said: ListedCase | null,
): Pick<TakenRow, "verdict" | "doubts"> {
  const { list, by, unitOf } = desk;
  const listed = said ?? reading.listed;
  const unit = unitOf(listed.unit);
  const told = storyOf({ caseId: id, unit: unit.id, before: null, recorded: { ...list.recorded, backfill: true } });
  registerListed(told, listed, { column: columnIn(unit, listed.stage), rank: null, citizen }, by);
  if (!said) return { verdict: "created", doubts: told.doubts };
  const { story, verdict } = compare(desk, reading, { state: told.state(), said, rankIn: () => null });
  return { verdict, doubts: story.doubts };
}

function toWrite(
  { list, unitOf }: Desk,
  { row, listed }: Reading,
  story: Story,
  before: StoredCase | null,
): Omit<TakenRow, "verdict"> {
  const state = story.state();
  const label = state.isProtected ? null : labelIn(unitOf(state.unit), row, before);
  const values = toValues(listed);
  return {
    row,
    before,
    happenings: story.happenings,
    tag: before?.tag.label === label ? null : { caseId: state.id, number: row.number, label },
    listRow: list.earlier.get(row.number)?.values === values ? null : { caseId: state.id, number: row.number, values },
    sealed: (state.citizen && list.citizens.toSeal.get(state.citizen)) ?? null,
    doubts: story.doubts,
    placed: placedBy(state, before),
  };
}

function placedBy({ id, column, rank }: CaseState, before: StoredCase | null): Placed | null {
  const isNew = before?.state.column !== column || before.state.rank !== rank;
  return rank !== null && isNew ? { caseId: id, column, rank } : null;
}

/** What a unit's own people wrote stays; initials follow the list's name. */
function labelIn({ labels }: Unit, { citizen }: ListedRow, before: StoredCase | null): string | null {
  const was = before?.tag.label ?? null;
  if (labels === "off") return null;
  return labels === "initials" && citizen ? initialsOf(citizen.name) : was;
}

const untouched = (row: ListedRow): TakenRow => ({
  row,
  before: null,
  verdict: "unchanged",
  happenings: [],
  tag: null,
  listRow: null,
  sealed: null,
  doubts: [],
  placed: null,
});
