import { join } from "node:path";
import { projectRoot } from "#server/project-root.ts";
import type { Organisation, StoredCase } from "#server/store/port.ts";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import type { Unit } from "#shared/domain/board.ts";
import { cardOf } from "#shared/domain/card-of.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import { standing } from "#shared/domain/standing.ts";
import { compareUrgency, type Urgency, urgencyOf } from "#shared/domain/urgency.ts";
import { instantOf, momentOf } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import type { Figure } from "./figure.ts";
import { LARGE_UNIT, largeDepartment } from "./large-department.ts";
import { LIST_DATE } from "./many-cases.ts";

export const name = "rules over 10,000 cases";
export const bare = "reading the cases as JSON; sorting by a ready number";

const SIZE = 10_000;
const ROUNDS = 7;

/** The rules as boards run them, on cases as the list made them. */
export async function run(): Promise<Figure[]> {
  const { organisation, cases } = await readCases();
  const unit = largeUnit(organisation);
  const by = yardstickOf(organisation);
  const cards = cases.map((found) => cardOf(found, unit, by));
  const moment = momentOf(instantOf(LIST_DATE as PlainDate, 9, 0));
  const texts = cases.map(({ state }) => JSON.stringify(state));

  const reading = bestMs(() => texts.map((text) => JSON.parse(text)));
  const deadlines = bestMs(() => cases.map(({ state }) => deadlinesOf(state, by.rulebook, by.calendars)));
  const clocks = cards.flatMap((card) => card.clocks);
  const judged = bestMs(() => clocks.map((clock) => standing(clock, moment)));
  const urgencies = (): Urgency[] =>
    cards.map(({ number, clocks: own, hold }) =>
      urgencyOf({ number, clocks: own, hold, nextStep: null, closed: false }, moment),
    );
  const sorted = bestMs(() => urgencies().sort(compareUrgency));
  const places = urgencies().map(({ at, number }) => ({ at, number }));
  const limit = bestMs(() => [...places].sort((a, b) => a.at - b.at));
  return [
    { what: `deadlinesOf, ${cases.length} cases`, unit: "ms", measured: deadlines, bare: reading },
    { what: `standing, their ${clocks.length} clocks`, unit: "ms", measured: judged },
    { what: `urgency and sorting, ${cards.length} cards`, unit: "ms", measured: sorted, bare: limit },
  ];
}

async function readCases(): Promise<{ readonly organisation: Organisation; readonly cases: readonly StoredCase[] }> {
  const file = join(await largeDepartment(SIZE), "tavle.db");
  const store = await openSqliteStore({ file, migrationsFolder: join(projectRoot, "migrations/sqlite") });
  const organisation = await store.organisation();
  const { cases } = await store.board(largeUnit(organisation).id);
  await store.close();
  return { organisation, cases };
}

const largeUnit = ({ units }: Organisation): Unit =>
  must(
    [...units.values()].find((unit) => unit.name === LARGE_UNIT),
    LARGE_UNIT,
  );

/** The best of several rounds: what the work takes when the machine does nothing else. */
function bestMs(work: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...rounds);
}
