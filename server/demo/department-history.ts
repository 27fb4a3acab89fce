import type { Yardstick } from "#shared/domain/card-of.ts";
import { addDays, civilOf, type Instant } from "#shared/domain/dates.ts";
import { dayAt } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { arrivalOf, makeArrivals } from "./arrivals.ts";
import { type CaseHistory, historyOf } from "./case-history.ts";
import type { Chance } from "./chance.ts";
import { UNITS } from "./department.ts";
import { MATTERS } from "./matters.ts";
import type { Act } from "./story.ts";
import type { Town } from "./town.ts";

/** What is remembered of a case, to give it a citizen. */
export interface NumberedCase {
  readonly number: string;
  readonly history: CaseHistory;
}

export interface DepartmentHistory {
  readonly cases: readonly NumberedCase[];
  /** In order; none is after the end of history. */
  readonly acts: readonly Act[];
}

const HOURS_MS = 3_600_000;
/** Notifications of the last day and night, so that hours run on the board whenever one looks. */
const FRESH_HOURS = [2.5, 20] as const;
/** So few open cases are a small team, to which hardly ever two come in a day. */
const SMALL = 60;

/** Draws cases until so many of them are open at the end, and tells the history of all. */
export function departmentHistory(town: Town, open: number, chance: Chance, by: Yardstick): DepartmentHistory {
  const draw = makeArrivals(town.begin, town.today);
  const found = open < SMALL ? [] : freshNotifications(town, chance.branch("fresh"), by);
  for (let index = 0, count = found.length; count < open; index += 1) {
    const own = chance.branch(`case ${index}`);
    const history = historyOf(town, draw(own), own, by);
    if (history.registeredAt > town.until) continue;
    found.push(history);
    if (history.isOpenAt(town.until)) count += 1;
  }
  const cases = numbered(found.sort((a, b) => a.registeredAt - b.registeredAt));
  const acts = cases.flatMap(({ number, history }) => history.acts(number).filter(({ at }) => at <= town.until));
  return { cases, acts: acts.sort((a, b) => a.at - b.at) };
}

function freshNotifications(town: Town, chance: Chance, by: Yardstick): CaseHistory[] {
  const matter = must(
    MATTERS.find(({ way }) => way === "notification"),
    "notifications",
  );
  return FRESH_HOURS.map((hours) => {
    const at = (town.until - hours * HOURS_MS) as Instant;
    const arrival = arrivalOf(UNITS[0], matter, dayAt(at), chance, at);
    const history = historyOf(town, arrival, chance, by);
    // Not assessed yet: nothing but its registration.
    return { ...history, acts: (number) => history.acts(number).slice(0, 1), isOpenAt: () => true };
  });
}

/** `26-001234`: the year of registration and a number that counts within it, as the case system gives them. */
function numbered(histories: readonly CaseHistory[]): readonly NumberedCase[] {
  const counts = new Map<number, number>();
  return histories.map((history) => {
    const { year } = civilOf(dayAt(history.registeredAt));
    const count = (counts.get(year) ?? 0) + 1;
    counts.set(year, count);
    return { history, number: `${year % 100}-${String(count).padStart(6, "0")}` };
  });
}

export const twoYearsBefore = (today: Town["today"]): Town["begin"] => addDays(today, -731);
