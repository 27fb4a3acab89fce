import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJournal } from "#server/cases/read-journal.ts";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { Deadline } from "#shared/domain/deadline.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import { isAwayOn } from "#shared/domain/staff.ts";
import { isOverdue, standing } from "#shared/domain/standing.ts";
import { dayAt, fromIso, instantOf, momentOf } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { date } from "#test/support/builders.ts";
import { type NaiveQuestion, naiveFlow } from "#test/support/naive-flow.ts";
import { mayBeTold, naiveCells, naiveToday } from "#test/support/naive-today.ts";
import { type FiguresOfMade, figuresOf } from "./figures-of-made.ts";
import { type MadeHere, madeHere, NOW } from "./made.ts";

const moment = momentOf(NOW);
const CASES = 300;
/** Early in its history, in a week of two years, late on a Saturday, and at its end. */
const MOMENTS = [
  ...[instantOf(date("2025-03-12"), 12, 0), instantOf(date("2025-12-31"), 8, 0), instantOf(date("2026-06-13"), 23, 30)],
  NOW,
];
const asked = ({ unit, kind, now }: NaiveQuestion) => `${unit}, ${kind}, ${new Date(now).toISOString()}`;

interface Judged {
  readonly state: CaseState;
  readonly deadlines: readonly Deadline[];
}

describe("a made-up department", () => {
  const at = {} as { here: MadeHere; open: readonly Judged[]; closed: readonly Judged[]; figures: FiguresOfMade };
  beforeAll(async () => {
    at.here = await madeHere(CASES);
    const by = yardstickOf(await at.here.store.organisation());
    const { states } = await at.here.store.derived();
    const judged = states.map((state) => ({
      state,
      deadlines: deadlinesOf(state, by.rulebook, by.calendars).deadlines,
    }));
    at.open = judged.filter(({ state }) => state.stage !== "closed");
    at.figures = await figuresOf(at.here, MOMENTS);
    at.closed = judged.filter(({ state }) => state.stage === "closed");
  }, 180_000);
  afterAll(() => at.here.close());

  const decisions = () => at.open.flatMap(({ deadlines }) => deadlines).filter(isOpenDecision);

  test("is as large as was asked, and every command of its two years was carried out", () => {
    expect(at.open).toHaveLength(CASES);
    expect(at.closed.length).toBeGreaterThan(CASES * 0.7);
    expect([...at.here.made.refused]).toEqual([]);
  });

  test("[CA2] its journal holds, and every table follows from it", async () => {
    expect((await verifyJournal(at.here.store)).problems).toEqual([]);
  }, 60_000);

  test("[DL12] about two of five open decisions are over their date, a third of them told in time, some late, some never", () => {
    const over = decisions().filter((deadline) => isOverdue(deadline, moment));
    const told = (how: string) => over.filter((each) => standing(each, moment).noticed === how).length / over.length;
    expect(decisions().length).toBeGreaterThan(100);
    expect(over.length / decisions().length).toBeGreaterThan(0.33);
    expect(over.length / decisions().length).toBeLessThan(0.47);
    expect(told("inTime")).toBeGreaterThan(0.2);
    expect(told("inTime")).toBeLessThan(0.48);
    expect(told("late")).toBeGreaterThan(0.05);
    expect(told("none")).toBeGreaterThan(0.3);
  });

  test("[ST1] [ST3] every team has met in the last mornings, and most of what it agreed on is done in time", async () => {
    const { units } = await at.here.store.organisation();
    for (const unit of units.keys()) {
      const { meeting } = must((await at.here.store.board(unit)).meeting, "a standup");
      expect([meeting.at, meeting.before === null]).toEqual(["closing", false]);
      expect(dayAt(fromIso(meeting.startedAt))).toBe(moment.today);
      expect(meeting.items.length).toBeGreaterThan(2);
      expect(new Set(meeting.items.map(({ answer }) => answer))).toEqual(new Set(["agreement", "nothingNew"]));
    }
    const agreed = at.open.flatMap(({ state }) => (state.nextStep?.meeting ? [state.nextStep] : []));
    const late = agreed.filter(({ on }) => on < toPlainDate(moment.today));
    expect(agreed.length).toBeGreaterThan(5);
    expect(late.length).toBeLessThan(agreed.length);
  });

  test("[MV10] most open cases have a next step, some none; some wait, with a day to chase", () => {
    const share = (holds: (state: CaseState) => boolean) =>
      at.open.filter(({ state }) => holds(state)).length / at.open.length;
    expect(share(({ nextStep }) => nextStep !== null)).toBeGreaterThan(0.7);
    expect(share(({ nextStep }) => nextStep === null)).toBeGreaterThan(0.03);
    expect(share(({ hold }) => hold?.chaseOn != null)).toBeGreaterThan(0.06);
    expect(share(({ caseworkerChanges }) => caseworkerChanges > 0)).toBeGreaterThan(0.08);
  });

  test("has every kind of day in it: promises, follow-ups, hours, stop dates, protected cases, stand-ins", () => {
    const states = (clock: string) =>
      new Set(
        [...at.open, ...at.closed]
          .flatMap(({ deadlines }) => deadlines)
          .filter((each) => each.clock === clock)
          .map((each) => standing(each, moment).state),
      );
    expect([...states("promise")]).toEqual(expect.arrayContaining(["met", "metLate", "overdue"]));
    expect([...states("followUp")]).toEqual(expect.arrayContaining(["met", "metLate", "running", "overdue"]));
    expect([...states("assessment")]).toEqual(expect.arrayContaining(["met"]));
    const some = (holds: (state: CaseState) => unknown) => at.open.filter(({ state }) => holds(state)).length;
    expect(some(({ stop }) => stop)).toBeGreaterThan(0);
    expect(some(({ standIn }) => standIn)).toBeGreaterThan(0);
    expect(some(({ isProtected }) => isProtected)).toBeGreaterThan(0);
  });

  test("piles up what needs.md says that is piled up, and decides personal aids in time more often", () => {
    const over = (isMeant: (state: CaseState) => boolean) => {
      const meant = [...at.open, ...at.closed].filter(({ state }) => isMeant(state));
      const found = meant.flatMap(({ deadlines }) => deadlines).filter(({ clock }) => clock === "decision");
      const late = found.filter((each) => ["overdue", "metLate"].includes(standing(each, moment).state));
      return late.length / found.length;
    };
    const piled = over(({ provision, subType }) => /BL-8[67]|SEL-(100|114)/.test(provision) || subType === "technical");
    const steady = over(({ provision, subType }) => /SEL-(85|96|104)/.test(provision) || subType === "personal");
    expect(piled).toBeGreaterThan(steady + 0.1);
  });

  test("[FL1] [FL2] [FL4] [FL7] its flow is what a second computation makes of its journal, as of four moments", () => {
    for (const { question, flow } of at.figures.flows) expect(flow, asked(question)).toEqual(naiveFlow(question));
    // What is compared is there.
    expect(at.figures.flows.flatMap(({ flow }) => flow.stuck).length).toBeGreaterThan(15);
    expect(at.figures.flows.every(({ flow }) => flow.trend.weeks.length > 8)).toBe(true);
  }, 60_000);

  test("[WA5] its walls say of now what a second computation makes of its journal, and hide no more than they may", () => {
    for (const { question, wall, flow } of at.figures.walls) {
      const told = Object.entries(naiveToday(question)).map(([figure, count]) => {
        const said = wall.today[figure as keyof ReturnType<typeof naiveToday>].count;
        return question.kind === "room" ? said === count : mayBeTold(said, count);
      });
      expect(told, asked(question)).toEqual([true, true, true, true, true, true]);
      if (question.kind === "room") expect(wall.stuck, asked(question)).toEqual(flow.stuck);
    }
    expect(
      at.figures.walls.some(({ wall }) => wall.kind === "room" && Number(wall.today.overdueUnpromised.count) > 5),
    ).toBe(true);
  });

  test("[WA5] so they do of every stage and paragraph of the board", () => {
    for (const { question, wall } of at.figures.walls) {
      const own = wall.board.rows.flatMap(({ provision }) => provision ?? []);
      for (const { provision, cells } of wall.board.rows) {
        const counted = naiveCells(question, (each) =>
          provision ? each === provision : !own.some((one) => one === each),
        );
        const may = cells.map(
          ({ open, overdue }, n) =>
            mayBeTold(open, counted[n]?.open as number) && mayBeTold(overdue, counted[n]?.overdue as number),
        );
        expect(may, `${asked(question)} ${provision}`).toEqual(may.map(() => true));
        if (question.kind === "room") expect(cells, `${asked(question)} ${provision}`).toEqual(counted);
      }
    }
  });

  test("[PR1] the journal has no name and no number of anybody, and no living person has such a number", async () => {
    const { store, vault } = at.here;
    const ids = [...new Set([...at.open, ...at.closed].map(({ state }) => state.citizen))].filter((id) => id !== null);
    const citizens = (await store.citizens(ids)).map(({ citizenId, sealed }) => vault.open(citizenId, sealed));
    expect(citizens.length).toBeGreaterThan(CASES * 0.7);
    expect(at.open.every(({ state }) => state.citizen !== null)).toBe(true);
    for (const { cpr } of citizens) expect(Number(cpr?.slice(0, 2))).toBeGreaterThan(60);
    const words = new Set(citizens.flatMap(({ name }) => name.split(" ")));
    let entries = 0;
    for await (const { payload, type } of readJournal(store)) {
      entries += 1;
      const said = JSON.stringify(payload);
      for (const word of said.match(/\p{L}+/gu) ?? []) expect(words.has(word) && type).toBe(false);
    }
    expect(entries).toBeGreaterThan(5_000);
  }, 60_000);

  test("has staff who come and go and are ill, in one team more than in the others", async () => {
    const people = [...(await at.here.store.organisation()).people.values()];
    expect(
      people.filter(({ employment }) => employment?.to != null && employment.to < "2026-11-25").length,
    ).toBeGreaterThan(5);
    const today = "2026-11-25" as Parameters<typeof isAwayOn>[1];
    expect(people.filter((person) => person.active && isAwayOn(person, today)).length).toBeGreaterThan(1);
    expect(people.some(({ absences }) => absences.some(({ kind }) => kind === "longTermSick"))).toBe(true);
  });
});

const isOpenDecision = ({ clock, end }: Deadline): boolean => clock === "decision" && end === null;

test("the same seed on the same day makes the same department, another seed another", async () => {
  const states = async (seed: number) => {
    const here = await madeHere(40, seed);
    const text = JSON.stringify(await here.store.derived());
    await here.close();
    return text;
  };
  const first = await states(7);
  expect((await states(7)) === first).toBe(true);
  expect((await states(8)) === first).toBe(false);
}, 120_000);
