import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import { makeBoards } from "#server/board/boards.ts";
import { makeExecute } from "#server/cases/execute.ts";
import { seedInstallation } from "#server/cases/first-start.ts";
import { agendaOf } from "#server/meetings/draw-for-unit.ts";
import type { Store } from "#server/store/port.ts";
import { makeSubmit } from "#server/submit.ts";
import { makeLabelsOf } from "#server/vault/labels-of.ts";
import type { Vault } from "#server/vault/vault.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import { dayAt } from "#shared/domain/zone.ts";
import { chanceOf } from "./chance.ts";
import { minuteOf } from "./days.ts";
import { departmentHistory, twoYearsBefore } from "./department-history.ts";
import { finish } from "./finishing.ts";
import { found, giveLogins } from "./founding.ts";
import { historyClock, type Played, play } from "./play.ts";
import { type StandupsParts, spendHour, standupHours } from "./standups.ts";
import { type Act, idAt } from "./story.ts";
import type { Town } from "./town.ts";

export interface DepartmentWanted {
  readonly seed: number;
  /** Open cases at the end; 0: people and teams alone. */
  readonly cases: number;
  /** History ends shortly before. */
  readonly now: Instant;
  readonly progress?: (share: number) => void;
}

export interface DepartmentMade {
  readonly town: Town;
  readonly cases: number;
  readonly commands: number;
  readonly refused: ReadonlyMap<string, number>;
}

/** Time for the last touches, so that nothing is recorded after the moment at which one looks in. */
const BEFORE_NOW_MS = 20 * 60_000;

/** When the first rulebook is there and the first people come. */
export const historyStart = (now: Instant): Instant =>
  minuteOf(twoYearsBefore(dayAt((now - BEFORE_NOW_MS) as Instant)), 7 * 60);

/** Fills an empty installation with a department and two years of its history, all through the ordinary commands. */
export async function makeDepartment(
  { store, vault }: { readonly store: Store; readonly vault: Vault },
  { seed, cases, now, progress = () => {} }: DepartmentWanted,
): Promise<DepartmentMade> {
  const chance = chanceOf(seed);
  const until = (now - BEFORE_NOW_MS) as Instant;
  const today = dayAt(until);
  const begin = twoYearsBefore(today);
  const clock = historyClock(historyStart(now));
  const ids = chance.branch("ids");
  const newId = (): string => idAt(clock.now(), ids);
  const boards = makeBoards({ store, now: clock.now });
  const execute = makeExecute({
    ...{ store, now: clock.now, newId, labelsOf: makeLabelsOf(store, vault) },
    agendaOf: (unit) => agendaOf(boards, unit, clock.now()),
  });
  const submit = makeSubmit(execute, ({ fault }) => {
    if (fault !== undefined) throw fault;
  });
  await seedInstallation(store, SYSTEM_ACTOR, clock.now());
  const parts = { store, submit, clock, chance: chance.branch("founding"), begin, until, today };
  const { town, comings } = await found(parts);
  const by = yardstickOf(await store.organisation());
  const history = departmentHistory(town, cases, chance, by);
  const acts = [...comings, ...history.acts].sort((a, b) => a.at - b.at);
  const standups = { town, submit, clock, boards, chance: chance.branch("standups") };
  const { done, refused } = await live(acts, standups, progress);
  boards.close();
  await finish({ ...parts, vault, town });
  await giveLogins(store, town.people);
  await store.sweep(new Date(now).toISOString() as Parameters<Store["sweep"]>[0]);
  return { town, cases: history.cases.length, commands: done, refused };
}

/** The acts of two years, and among those of the last weeks the standups: what they take up shows only when they begin. */
async function live(
  acts: readonly Act[],
  standups: StandupsParts,
  progress: (share: number) => void,
): Promise<Pick<Played, "done" | "refused">> {
  const { submit, clock, town } = standups;
  const refused = new Map<string, number>();
  let [done, from] = [0, 0];
  const playUntil = async (to: number): Promise<void> => {
    const share = (part: number) => progress((from + part * (to - from)) / Math.max(1, acts.length));
    const played = await play(acts.slice(from, to), { submit, clock, progress: share });
    for (const [reason, count] of played.refused) refused.set(reason, (refused.get(reason) ?? 0) + count);
    done += played.done;
    from = to;
  };
  for (const { at, isMorning } of acts.length > 0 ? standupHours(town) : []) {
    const next = acts.findIndex((act) => act.at > at);
    await playUntil(next === -1 ? acts.length : next);
    done += await spendHour(standups, at, isMorning);
  }
  await playUntil(acts.length);
  return { done, refused };
}
