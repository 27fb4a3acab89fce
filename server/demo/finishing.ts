import { makeImportList } from "#server/imports/import-list.ts";
import type { Store, StoredCase } from "#server/store/port.ts";
import type { Vault } from "#server/vault/vault.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { ColumnId, ViewId } from "#shared/domain/ids.ts";
import { citizensList } from "./citizens.ts";
import { UNITS } from "./department.ts";
import { type FoundingParts, order } from "./founding.ts";
import { tellStaff } from "./staff-told.ts";
import { idAt } from "./story.ts";
import { type Colleague, type Team, type Town, teamOf } from "./town.ts";

export interface FinishingParts extends FoundingParts {
  readonly vault: Vault;
  readonly town: Town;
}

const MINUTE_MS = 60_000;

/** The last quarter of an hour before one looks in: lists taken in, limits and views set. Nothing of it is about one case. */
export async function finish(parts: FinishingParts): Promise<void> {
  const { town, clock, store } = parts;
  const at = (minutes: number): Instant => (town.until + minutes * MINUTE_MS) as Instant;
  clock.set(at(2));
  await tellStaff(store, town.people, clock.now(), parts.chance);
  clock.set(at(4));
  const cases = await allCases(store, town);
  await nameCitizens(parts, cases);
  clock.set(at(8));
  await setLimits(parts, cases);
  clock.set(at(12));
  await saveViews(parts);
}

async function allCases(store: Store, { teams }: Town): Promise<readonly StoredCase[]> {
  const boards = await Promise.all([...teams.values()].map(({ id }) => store.board(id)));
  return boards.flatMap(({ cases }) => cases);
}

/** By the ordinary taking in of a list, as a department would. */
async function nameCitizens({ store, vault, clock, chance, town }: FinishingParts, cases: readonly StoredCase[]) {
  if (cases.length === 0) return;
  const own = chance.branch("citizens");
  const newId = (): string => idAt(clock.now(), own);
  const erasures = { among: async () => new Set<string>() };
  const importList = makeImportList({ store, vault, erasures, now: clock.now, newId });
  const administrator = personOf(town, "administrator");
  const bytes = citizensList(cases, town, chance.branch("names"));
  const outcome = await importList({ bytes, actor: administrator.viewer });
  if (outcome.outcome !== "done") throw new Error(`the citizens were not taken in: ${outcome.outcome}`);
}

const personOf = ({ people }: Town, login: string): Colleague => {
  const found = people.find(({ employee }) => employee.login === login);
  if (!found) throw new Error(`nobody is ${login}`);
  return found;
};

/** One limit that is reached, one that is not, one that refuses; initials where a team has chosen them. */
async function setLimits(parts: FinishingParts, cases: readonly StoredCase[]): Promise<void> {
  const { town } = parts;
  const [children, adults, psychiatry] = UNITS.map((name) => teamOf(town, name));
  if (!children || !adults || !psychiatry) return;
  const standing = (column: ColumnId) => cases.filter(({ state }) => state.column === column).length;
  const limit = (team: Team, column: ColumnId, most: number, mode: "soft" | "hard") =>
    order(parts, team.leader.viewer, team.id, "configureColumn", { column, wip: { most: Math.max(1, most), mode } });
  const starting = adults.starting ?? adults.columns.followUp;
  await limit(adults, starting, standing(starting), "soft");
  await limit(children, children.columns.decision, standing(children.columns.decision) + 8, "soft");
  await limit(psychiatry, psychiatry.columns.decision, standing(psychiatry.columns.decision) + 5, "hard");
  const caseworkerWip = { most: 75, mode: "soft" } as const;
  await order(parts, adults.leader.viewer, adults.id, "setUnitSettings", { unitId: adults.id, caseworkerWip });
  await order(parts, adults.leader.viewer, adults.id, "setUnitLabels", { unitId: adults.id, labels: "initials" });
}

const SHARED_VIEWS = [
  ["Over fristen uden besked", "frist=noNotice"],
  ["Afgøres i denne uge", "frist=dueWeek"],
  ["§ 85 og § 104", "par=85,104"],
  ["Uden næste skridt", "skridt=mangler"],
] as const;

async function saveViews(parts: FinishingParts): Promise<void> {
  const { town, chance, clock } = parts;
  const save = (person: Colleague, team: Team, name: string, query: string, shared: boolean) => {
    const viewId = idAt(clock.now(), chance) as ViewId;
    return order(parts, person.viewer, team.id, "saveView", { viewId, name, query, shared });
  };
  for (const team of town.teams.values())
    for (const [name, query] of SHARED_VIEWS) await save(team.leader, team, name, query, true);
  const adults = teamOf(town, UNITS[1]);
  await save(personOf(town, "sagsbehandler"), adults, "Mine, der skal rykkes", "sagsbehandler=mig&rykkes=ja", false);
  await save(personOf(town, "koordinator"), adults, "Hjælpemidler over fristen", "par=112&frist=over", false);
}
