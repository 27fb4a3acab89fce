import { describe, expect, it } from "vitest";
import { cardOf } from "#shared/domain/card-of.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { CaseId, ProvisionId } from "#shared/domain/ids.ts";
import { DEFAULT_WALL, type WallSettings, type WallView } from "#shared/domain/wall.ts";
import { type WallCase, wallCaseOf } from "#shared/domain/wall-case.ts";
import { wallFor } from "#shared/domain/wall-for.ts";
import { instantOf, momentOf } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { ANNA, aCase, aWorld, columnFor, date, instant, tagged, unit, uuid } from "#test/support/builders.ts";

const MOMENT = momentOf(instantOf(date("2026-04-01"), 9, 15));
const NO_FLOW: UnitFlow = { stuck: [], trend: { stages: [], weeks: [] }, overdueBefore: null, historySince: null };
const NUMBERED: WallSettings = { ...DEFAULT_WALL, caseNumbers: true };
const by = yardstickOf(aWorld().organisation);

function judged(change: Partial<CaseState> = {}, number = "26-001151"): WallCase {
  const state = aCase(change);
  return must(wallCaseOf(state, cardOf(tagged(state, number), unit, by), MOMENT), "open case");
}

/** So many alike. */
const many = (count: number, change: Partial<CaseState> = {}): readonly WallCase[] =>
  Array.from({ length: count }, (_, n) => judged({ id: uuid<CaseId>(500 + n), ...change }, `26-${100000 + n}`));

const provision = (id: string) => ({ provision: id as ProvisionId });
const inStage = (stage: CaseState["stage"]): Partial<CaseState> => ({ stage, column: columnFor(stage) });
/** § 85 from January: eight weeks ended in March. */
const OVERDUE = { receivedOn: date("2026-01-05") };

const wall = (
  kind: WallView["kind"],
  cases: readonly WallCase[],
  flow: Partial<UnitFlow> = {},
  settings = DEFAULT_WALL,
): WallView => wallFor(kind, settings, { unit, moment: MOMENT, cases, flow: { ...NO_FLOW, ...flow } });

const notification = (n: number) => ({
  ...provision("BL-20"),
  id: uuid<CaseId>(700 + n),
  kind: "notification" as const,
  notifications: [{ receivedOn: date("2026-04-01"), receivedAt: instant("2026-04-01T05:00:00Z") }],
});

describe("today's figures", () => {
  it("[WA5] count what must be done today, notices and dues of the week, overdue, unpromised, and in nobody's hands", () => {
    const { today } = wall("room", [
      ...many(3, OVERDUE),
      judged({ receivedOn: date("2026-02-04") }),
      judged({ receivedOn: date("2026-02-07") }),
      judged({ caseworker: null }),
      judged({ ...OVERDUE, nextStep: { step: "callCitizen", on: date("2026-04-01") } }),
    ]);
    expect(today).toMatchObject({
      now: { count: 2 },
      noticeWeek: { count: 2 },
      dueWeek: { count: 2 },
      overdue: { count: 4 },
      overdueUnpromised: { count: 4 },
      unassigned: { count: 1 },
    });
  });

  it("[WA5] an overdue decision for which a promise runs is overdue, but not without promise", () => {
    const notices = [
      {
        sentOn: date("2026-02-20"),
        expectedOn: date("2026-05-01"),
        waitsFor: null,
        counts: true,
        recordedAt: instant("2026-02-20T08:00:00Z"),
      },
    ];
    const { today } = wall("room", [judged({ ...OVERDUE, notices }), judged(OVERDUE)]);
    expect(today).toMatchObject({ overdue: { count: 2 }, overdueUnpromised: { count: 1 } });
  });

  it("[WA2] name the most urgent cases where the unit says so, six at most, never restricted or protected ones (PR4)", () => {
    const cases = [
      ...many(8, OVERDUE),
      judged({ ...OVERDUE, restrictedTo: [ANNA] }, "26-777777"),
      judged({ ...OVERDUE, isProtected: true }, "26-888888"),
      judged({ receivedOn: date("2025-06-02") }, "26-000001"),
    ];
    const { today } = wall("room", cases, {}, NUMBERED);
    expect(today.overdue.count).toBe(11);
    expect(today.overdue.numbers).toEqual([
      "26-000001",
      "26-100000",
      "26-100001",
      "26-100002",
      "26-100003",
      "26-100004",
    ]);
    expect(JSON.stringify(wall("room", cases))).not.toMatch(/26-\d{6}/);
    expect(JSON.stringify(wall("corridor", cases, {}, NUMBERED))).not.toMatch(/26-\d{6}/);
  });
});

describe("the board on a wall", () => {
  it("[PR4] counts a restricted case by its stage alone: among all other paragraphs, never in a row of its own", () => {
    const cases = [...many(3, provision("SEL-85")), judged({ ...provision("SEL-101"), restrictedTo: [ANNA] })];
    const { board } = wall("room", cases);
    expect(board.rows.map((row) => row.provision)).toEqual(["SEL-85", null]);
    expect(board.rows.at(-1)?.cells.map(({ open }) => open)).toEqual([0, 1, 0, 0]);
  });

  it("[WA5] has the seven biggest provisions in order and all others together, closed cases nowhere", () => {
    const ids = ["SEL-85", "SEL-95", "SEL-96", "SEL-97", "SEL-98", "SEL-99", "SEL-102", "SEL-103", "SEL-104"];
    const cases = ids.flatMap((id, n) => many(20 - n, provision(id)));
    const { board } = wall("room", cases);
    expect(board.rows.map((row) => row.provision)).toEqual([...ids.slice(0, 7), null]);
    expect(board.rows.at(-1)?.cells.map(({ open }) => open)).toEqual([0, 25, 0, 0]);
    expect(wallCaseOf(aCase(inStage("closed")), cardOf(tagged(aCase(inStage("closed"))), unit, by), MOMENT)).toBeNull();
  });
});

describe("a wall in a corridor", () => {
  const TELLING = ["SEL-101", "SEL-109", "SEL-110", "BL-46"];
  const left = [...TELLING.flatMap((id) => many(9, { ...provision(id), ...OVERDUE, caseworker: null }))];

  it("[WA2] is as if notifications and §§ 101, 109, 110 and BL § 47 weren't there, in every figure", () => {
    const rest = [...many(12, OVERDUE), ...many(9, inStage("decision"))];
    const notified = Array.from({ length: 7 }, (_, n) => judged(notification(n)));
    const withAll = wall("corridor", [...rest, ...left, ...notified]);
    expect(withAll).toEqual(wall("corridor", rest));
    expect(withAll.today.overdue.count).toBe(12);
    expect(wall("room", [...rest, ...left, ...notified]).today.overdue.count).toBe(12 + 36 + 7);
  });

  it("[WA2] does not count what a notification on another case asks for", () => {
    const { kind: _, ...received } = notification(1);
    const cases = [...many(9), ...many(6, { ...received, ...provision("SEL-85") })];
    expect(wall("room", cases).today.now.count).toBe(6);
    expect(wall("corridor", cases).today.now.count).toBe(0);
  });

  it("[WA2] says few for one to four, and gives provisions with fewer than five cases no row", () => {
    const { board, today } = wall("corridor", [...many(9), ...many(3, { ...provision("SEL-100"), ...OVERDUE })]);
    expect(board.rows.map((row) => row.provision)).toEqual(["SEL-85", null]);
    expect(board.rows[1]?.cells[1]).toEqual({ open: "few", overdue: "few" });
    expect(today.overdue.count).toBe("few");
  });

  it("[WA2] hides what would give a few away by a stage's sum in the trend", () => {
    const weeks = [{ monday: date("2026-03-30"), open: [0, 0, 0, 0], overdue: 0 }];
    const trend = { stages: ["intake", "investigation", "decision", "followUp"] as const, weeks };
    const cases = [...many(9), ...many(3, provision("SEL-95")), ...many(20, { ...provision("SEL-96") })];
    const { board, trend: told } = wall("corridor", cases, { trend });
    expect(told.weeks[0]?.open[1]).toBe(32);
    expect(board.rows.map(({ cells }) => cells[1]?.open)).toEqual([20, "hidden", "few"]);
  });

  it("[WA2] tells of no bottleneck with fewer than five cases, and no share of what is not told", () => {
    const stuck = (id: string | null) => ({
      ...{ stage: "investigation" as const, provision: id as ProvisionId | null, inPerWeek: 4, outPerWeek: 2 },
      ...{ stock: 0, oldestDays: 90, p90Days: 60, overdue: 0, overdueShare: 50, growing: "growing" as const },
      waits: [{ reason: "doctor" as const, count: 3 }],
    });
    const cases = [...many(3, OVERDUE), ...many(9), ...many(4, provision("SEL-95"))];
    const view = wall("corridor", cases, { stuck: [stuck("SEL-85"), stuck("SEL-95")] });
    expect(view.stuck).toMatchObject([
      { provision: "SEL-85", stock: 12, overdue: "few", overdueShare: null, waits: [{ count: "few" }] },
    ]);
    expect(wall("room", cases, { stuck: [stuck("SEL-85")] }).stuck[0]).toMatchObject({
      ...{ stock: 12, overdue: 3, overdueShare: 25 },
    });
  });
});
