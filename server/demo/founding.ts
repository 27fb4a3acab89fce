import { hashPassword } from "#server/auth/passwords.ts";
import { systemViewer } from "#server/auth/system-actor.ts";
import type { Store } from "#server/store/port.ts";
import type { Submit } from "#server/submit.ts";
import { columnOfStage, type Unit } from "#shared/domain/board.ts";
import type { Stage } from "#shared/domain/case.ts";
import type { CommandType, Payloads } from "#shared/domain/commands.ts";
import { addDays, type Day, type Instant } from "#shared/domain/dates.ts";
import { type ColumnId, ORGANISATION, type PersonId, type StreamId, type UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import type { Chance } from "./chance.ts";
import { minuteOf } from "./days.ts";
import { DEMO_PASSWORD, STAFF, UNITS, type UnitName } from "./department.ts";
import type { HistoryClock } from "./play.ts";
import { type Act, idAt } from "./story.ts";
import { type Colleague, colleagueFrom, type Team, type Town } from "./town.ts";

export interface FoundingParts {
  readonly store: Store;
  readonly submit: Submit;
  readonly clock: HistoryClock;
  readonly chance: Chance;
  readonly begin: Day;
  readonly until: Instant;
  readonly today: Day;
}

const COLUMN_STAGES = ["intake", "investigation", "decision", "followUp", "closed"] as const satisfies readonly Stage[];
/** Teams that have *Iværksættes* beside *Opfølgning*. */
const SPLIT: ReadonlySet<UnitName> = new Set([UNITS[0], UNITS[1]]);
/** The team that sorts its decisions by hand. */
const BY_HAND = UNITS[2];

/** Gives one command as it would be given, and stops where it is refused. */
export async function order<T extends CommandType>(
  { submit, clock, chance }: Pick<FoundingParts, "submit" | "clock" | "chance">,
  by: Viewer,
  unit: StreamId,
  type: T,
  payload: Payloads[T],
): Promise<void> {
  const answer = await submit({ id: idAt(clock.now(), chance), unit, type, payload }, by);
  if (!answer.ok) throw new Error(`${type} was refused: ${answer.code}`);
}

/** Units, their columns, and everybody who ever worked there; whoever came or went later does so in their time. */
export async function found(parts: FoundingParts): Promise<{ readonly town: Town; readonly comings: readonly Act[] }> {
  const { begin, today, until, clock, chance } = parts;
  const start = minuteOf(begin, 7 * 60);
  const units = new Map<UnitName, UnitId>();
  for (const [index, name] of UNITS.entries()) {
    clock.set((start + index * 1000) as Instant);
    const unitId = idAt(clock.now(), chance) as UnitId;
    units.set(name, unitId);
    await order(parts, systemViewer, ORGANISATION, "createUnit", { unitId, name });
  }
  const people = STAFF.map((employee, index): Colleague => {
    const personId = idAt((start + 10_000 + index) as Instant, chance) as PersonId;
    const unit = employee.unit && must(units.get(employee.unit), employee.unit);
    const viewer: Viewer = { id: personId, role: employee.role, units: unit ? [unit] : [] };
    return colleagueFrom(employee, viewer, begin, today, chance.branch(employee.name));
  }).filter(({ to }) => to === null || to > begin);
  const comings = people.flatMap((person) => comingAndGoing(person, parts));
  for (const { said, at } of comings.filter((act) => act.at <= start)) {
    clock.set(at);
    if (said.type === "addPerson") await order(parts, systemViewer, ORGANISATION, said.type, said.payload);
  }
  const teams = new Map<UnitName, Team>();
  for (const name of UNITS) teams.set(name, await arrange(parts, name, must(units.get(name), name), people));
  const town: Town = { begin, today, until, teams, people };
  const later = comings.filter(({ at }) => at > start && at <= until).sort((a, b) => a.at - b.at);
  return { town, comings: later };
}

function comingAndGoing({ employee, viewer, from, to }: Colleague, { begin, chance }: FoundingParts): readonly Act[] {
  const act = (at: Instant, said: Act["said"]): Act => ({
    ...{ id: idAt(at, chance) as Act["id"], at, by: systemViewer, unit: ORGANISATION, said },
  });
  const [unit] = viewer.units;
  const added = { personId: viewer.id, name: employee.name, role: employee.role, ...(unit ? { unit } : {}) };
  const first = from > begin ? minuteOf(from, 7 * 60 + 5) : minuteOf(begin, 7 * 60);
  const came = act(first, { type: "addPerson", payload: added });
  if (to === null) return [came];
  const gone = { personId: viewer.id, active: false };
  return [came, act(minuteOf(addDays(to, 1), 6 * 60), { type: "setPersonActive", payload: gone })];
}

/** The team's columns as its leader wants them. */
async function arrange(parts: FoundingParts, name: UnitName, id: UnitId, people: readonly Colleague[]): Promise<Team> {
  const { store, clock, chance } = parts;
  const leader = must(
    people.find(({ employee }) => employee.role === "leader" && employee.unit === name),
    `leader of ${name}`,
  );
  const unit = async (): Promise<Unit> => must((await store.organisation()).units.get(id), name);
  const before = await unit();
  const columns = Object.fromEntries(
    COLUMN_STAGES.map((stage) => [stage, must(columnOfStage(before, stage), stage).id]),
  ) as Team["columns"];
  let starting: ColumnId | null = null;
  if (SPLIT.has(name)) {
    starting = idAt(clock.now(), chance) as ColumnId;
    const payload = { column: columns.followUp, newColumn: starting, title: "Iværksættes", side: "left" } as const;
    await order(parts, leader.viewer, id, "splitColumn", payload);
  }
  if (name === BY_HAND) {
    await order(parts, leader.viewer, id, "setColumnSorting", { column: columns.decision, sorting: "hand" });
  }
  return { name, id, leader, columns, starting };
}

/** Whom one may be, with the password that all of them have. */
export async function giveLogins(store: Store, people: readonly Colleague[]): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { employee, viewer } of people)
    if (employee.login) await store.saveCredential({ personId: viewer.id, passwordHash });
}
