import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { CaseId, ProvisionId } from "#shared/domain/ids.ts";
import { DEFAULT_WALL, type Told, type WallView } from "#shared/domain/wall.ts";
import { must } from "#shared/lib/must.ts";
import { ok } from "#shared/lib/result.ts";
import type { DisplaysView, PairingView } from "#shared/protocol/displays.ts";
import type { Figures } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { openApp, type TestApp } from "#test/server/app/test-app.ts";
import { dial, listen, type TestLine } from "#test/server/socket/test-line.ts";
import { ANNA, date, instant, LEADER, OTHER_UNIT, TOVE, UNIT, uuid } from "#test/support/builders.ts";

const LABEL = "XYLABL";
/** The flow's figures as plain as the thread gives them: for a corridor the projection withholds of them too. */
const FLOW: UnitFlow = {
  stuck: [
    {
      ...{ stage: "intake", provision: "SEL-85" as ProvisionId, inPerWeek: 6, outPerWeek: 4, growing: "growing" },
      ...{ stock: 0, oldestDays: 80, p90Days: 70, overdue: 0, overdueShare: null },
      waits: [{ reason: "doctor", count: 3 }],
    },
  ],
  trend: {
    stages: ["intake", "investigation", "decision", "followUp"],
    weeks: [
      { monday: date("2026-02-23"), open: [12, 3, 0, 7], overdue: 2 },
      { monday: date("2026-03-02"), open: [1, 1, 1, 1], overdue: 1 },
    ],
  },
  overdueBefore: { on: date("2026-02-27"), count: 3 },
  historySince: date("2026-01-05"),
};

interface Day {
  readonly app: TestApp;
  readonly url: string;
  readonly leader: string;
  readonly cases: readonly CaseId[];
  readonly secret: { readonly restricted: CaseId; readonly isProtected: CaseId; readonly notified: readonly CaseId[] };
}

/** A unit with ordinary cases and those of which no wall must tell. */
async function aDay(): Promise<Day> {
  const app = await openApp({ ofUnit: async () => ok(FLOW) });
  const { office } = app;
  const cases: CaseId[] = [];
  for (let n = 0; n < 14; n += 1)
    cases.push(await office.register(`26-41${1000 + n}`, "85", n < 8 ? "2025-12-01" : "2026-02-20"));
  for (let n = 0; n < 3; n += 1) cases.push(await office.register(`26-42${1000 + n}`, "100", "2026-02-20"));
  for (const caseId of cases.slice(0, 9))
    await office.give("assignCase", { caseId, caseworker: handOf(caseId, cases) });
  for (const section of ["101", "109", "110"])
    for (let n = 0; n < 6; n += 1) await office.register(`26-43${section}${n}`, section, "2026-02-20");
  const notified: CaseId[] = [];
  for (let n = 0; n < 6; n += 1) {
    const caseId = await office.register(`26-44${1000 + n}`, "BL-20", "2026-03-02", "notification");
    await office.give("receiveNotification", {
      caseId,
      receivedOn: date("2026-03-02"),
      receivedAt: instant("2026-03-02T07:00:00Z"),
    });
    notified.push(caseId);
  }
  const restricted = await office.register("26-451001", "85", "2025-12-01");
  await office.give("restrictCase", { caseId: restricted, to: [ANNA] });
  const isProtected = await office.register("26-461001", "85", "2025-12-01");
  await office.give("protectCase", { caseId: isProtected, isProtected: true });
  expect(await office.give("setUnitLabels", { unitId: UNIT, labels: "own" })).toMatchObject({ ok: true });
  expect(await office.give("setLabel", { caseId: must(cases[0], "case"), label: LABEL })).toMatchObject({ ok: true });
  return {
    app,
    url: await listen(app),
    leader: await app.login("Leder To"),
    cases,
    secret: { restricted, isProtected, notified },
  };
}

const handOf = (caseId: CaseId, cases: readonly CaseId[]) => (cases.indexOf(caseId) % 2 ? ANNA : TOVE);

async function nameCases({ app, leader }: Day): Promise<void> {
  const wall = { ...DEFAULT_WALL, caseNumbers: true };
  expect(await app.send(leader, "setUnitSettings", { unitId: UNIT, wall })).toMatchObject({ ok: true });
}

interface Asked {
  readonly method?: "POST";
  readonly url: string;
  readonly payload?: object;
  readonly headers?: { readonly cookie: string };
}

/** A screen paired over HTTP, with everything that it was ever told. */
async function aDisplay({ app, url, leader }: Pick<Day, "app" | "url" | "leader">, kind: "room" | "corridor") {
  const traffic: string[] = [];
  const told = async (options: Asked) => {
    const answer = await app.web.inject(options);
    traffic.push(JSON.stringify(answer.headers), answer.body);
    return answer;
  };
  const { code, secret } = (await told({ method: "POST", url: "/api/displays/pairings" })).json<PairingView>();
  const payload = { code, unit: UNIT, name: `Skærm ${kind}`, kind };
  await app.web.inject({ method: "POST", url: "/api/displays", headers: { cookie: leader }, payload });
  const claimed = await told({ method: "POST", url: "/api/displays/pairings/claim", payload: { secret } });
  const cookie = must(String(claimed.headers["set-cookie"]).split(";")[0], "cookie");
  await told({ url: "/api/display", headers: { cookie } });
  const line = hearing(url, cookie, traffic);
  line.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL, wall: kind });
  return { traffic, cookie, line };
}

function hearing(url: string, cookie: string, traffic: string[]): TestLine {
  const line = dial(url, cookie);
  line.socket.onAny((...packet: unknown[]) => void traffic.push(JSON.stringify(packet)));
  return line;
}

const commandBy = ({ ask }: TestLine, { app, cases: [caseId] }: Day) => {
  const command = { id: v7({ msecs: app.office.now() }), unit: UNIT, type: "setSparring" };
  return ask({ ...command, payload: { caseId, wanted: true } });
};

/** The latest figures: those of the flow come a moment after the others. */
async function wallWith(line: TestLine, isMeant: (wall: WallView) => boolean): Promise<WallView> {
  for (;;) {
    const { wall }: Figures = await line.next("figures");
    if (isMeant(wall)) return wall;
  }
}
const hasFlow = ({ historySince }: WallView): boolean => historySince !== null;

/** Everything that happens on a busy day, as far as a wall might speak of it. */
async function busy({ app, leader, cases, secret }: Day): Promise<void> {
  const { office } = app;
  const [first, second] = cases;
  const to = await app.column("investigation");
  const from = await app.column("intake");
  await app.send(leader, "moveCase", { caseId: must(first, "case"), toColumn: to, from });
  await office.give("setHold", {
    caseId: must(second, "case"),
    hold: { reason: "doctor", chaseOn: date("2026-03-09") },
  });
  for (const caseId of [secret.restricted, secret.isProtected, ...secret.notified])
    await office.give("assignCase", { caseId, caseworker: TOVE });
  await office.give("setNextStep", {
    caseId: secret.isProtected,
    nextStep: { step: "callDoctor", on: date("2026-03-04"), who: ANNA },
  });
  await office.give("assignCase", { caseId: must(second, "case"), caseworker: null });
}

const NAMES = ["Sagsbehandler", "Leder", "Koordinator", "Administrator"];
const secretsOf = ({ cases, secret }: Day): readonly string[] => [
  ...cases,
  ...[secret.restricted, secret.isProtected, ...secret.notified],
  ...[ANNA, TOVE, LEADER, uuid<string>(31), uuid<string>(33)],
  ...["26-451001", "26-461001", LABEL, ...NAMES],
];

function numbersIn(wall: WallView): readonly Told[] {
  const found: Told[] = [];
  JSON.stringify(
    [wall.today, wall.board, wall.stuck.map(({ stock, overdue, waits }) => ({ stock, overdue, waits })), wall.trend],
    (_, value) => {
      if (typeof value === "number") found.push(value);
      return value;
    },
  );
  return found;
}

describe("all that a paired screen is ever told", () => {
  it("[WA2] [PR1] [PR4] [PR6] in a corridor holds no name, number, label, person or case, and no count of one to four", async () => {
    const day = await aDay();
    await nameCases(day);
    const { traffic, line } = await aDisplay(day, "corridor");
    const before = await wallWith(line, hasFlow);
    await busy(day);
    const after = await wallWith(line, ({ board }) => board.rows.some(({ cells }) => cells[1]?.open === "few"));
    const all = traffic.join("\n");
    for (const planted of secretsOf(day)) expect(all).not.toContain(planted);
    expect(all).not.toMatch(/26-4\d{5}/);
    expect(all).not.toMatch(/SEL-101|SEL-109|SEL-110|BL-20|notification/);
    for (const wall of [before, after])
      expect(numbersIn(wall).filter((told) => told !== 0 && Number(told) < 5)).toEqual([]);
    // The six notifications run for their lives; nobody in the corridor learns of it.
    expect(after.today.now.count).toBe(0);
    expect(after.today.overdueBefore?.count).toBe("few");
  });

  it("[WA2] [PR4] [PR6] in a closed room holds case numbers only where the unit says so, never restricted or protected ones", async () => {
    const day = await aDay();
    const { traffic, line } = await aDisplay(day, "room");
    const before = await wallWith(line, hasFlow);
    expect(before.today).toMatchObject({
      now: { count: 6 },
      overdue: { count: 10 + 12 },
      unassigned: { count: 8 + 18 + 6 + 2 },
    });
    expect(traffic.join("\n")).not.toMatch(/26-4\d{5}/);
    await nameCases(day);
    const numbered = await wallWith(line, ({ today }) => today.overdue.numbers !== undefined);
    expect(numbered.today.overdue).toMatchObject({ count: 22 });
    expect(numbered.today.overdue.numbers).toHaveLength(6);
    expect(traffic.join("\n")).toMatch(/26-4\d{5}/);
    await busy(day);
    await wallWith(line, ({ board }) => board.rows.some(({ cells }) => cells[1]?.open === 1));
    const all = traffic.join("\n");
    for (const planted of secretsOf(day)) expect(all).not.toContain(planted);
  });

  it("[WA1] ends at once with its reason when it is revoked, and says so again to whoever comes with its token", async () => {
    const day = await aDay();
    const { line, cookie } = await aDisplay(day, "room");
    await line.next("figures");
    const list = async () =>
      (await day.app.web.inject({ url: "/api/displays", headers: { cookie: day.leader } })).json<DisplaysView>()
        .displays;
    const [display] = await list();
    expect(display).toMatchObject({ isOn: true });
    await day.app.send(day.leader, "revokeDisplay", { displayId: must(display, "display").id });
    expect(await line.next("goodbye")).toEqual({ reason: "revoked" });
    await line.ended;
    expect((await list())[0]).toMatchObject({ isOn: false });
    for (const token of [cookie, "tavle_display=made-up"]) {
      const traffic: string[] = [];
      const again = hearing(day.url, token, traffic);
      again.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL, wall: "room" });
      await again.ended;
      expect(traffic).toEqual(['["goodbye",{"reason":"revoked"}]']);
    }
    expect(await dial(day.url, "").ended).toBe("signed-out");
  });

  it("[WA1] is its own unit's wall of its own kind, whatever it says, and no command, board or presence is had by it", async () => {
    const day = await aDay();
    const { line, cookie, traffic } = await aDisplay(day, "corridor");
    await line.next("figures");
    for (const hello of [{ unit: OTHER_UNIT, wall: "room" }, { unit: UNIT }, { unit: UNIT, wall: "room" }]) {
      line.socket.emit("hello", { since: 0, protocol: PROTOCOL, ...hello });
      expect((await line.next("figures")).wall).toMatchObject({ kind: "corridor", unit: { id: UNIT } });
    }
    expect(await commandBy(line, day)).toMatchObject({ ok: false, code: "signed-out" });
    expect(traffic.join()).not.toMatch(/"presence"|"changes"/);
    const other = dial(day.url, cookie);
    other.socket.emit("hello", { unit: OTHER_UNIT, since: 0, protocol: PROTOCOL });
    expect((await other.next("figures")).wall.unit.id).toBe(UNIT);
  });

  it("[WA1] comes again by itself when it was made another kind", async () => {
    const day = await aDay();
    const { line, cookie } = await aDisplay(day, "room");
    await line.next("figures");
    const displays = await day.app.store.displays();
    await day.app.send(day.leader, "setDisplay", { displayId: must(displays[0], "display").id, kind: "corridor" });
    await line.ended;
    const again = dial(day.url, cookie);
    again.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL, wall: "room" });
    expect((await again.next("figures")).wall.kind).toBe("corridor");
  });
});

describe("a person's look at a wall", () => {
  it("[PR3] is had of own units alone, on the line and over HTTP; the same line shows a board afterwards", async () => {
    const day = await aDay();
    const line = dial(day.url, day.leader);
    line.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL, wall: "room" });
    expect((await line.next("figures")).wall.kind).toBe("room");
    line.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL });
    await line.next("welcome");
    expect((await line.next("welcome")).seq).toBeGreaterThan(0);
    line.socket.emit("hello", { unit: OTHER_UNIT, since: 0, protocol: PROTOCOL, wall: "room" });
    expect(await line.next("goodbye")).toEqual({ reason: "not-found" });
    const asked = async (cookie: string, unit: string) =>
      (await day.app.web.inject({ url: `/api/walls/${unit}?kind=corridor`, headers: { cookie } })).statusCode;
    expect(await asked(day.leader, UNIT)).toBe(200);
    expect(await asked(day.leader, OTHER_UNIT)).toBe(404);
    expect(await asked(await day.app.login("Sagsbehandler Andetsteds"), UNIT)).toBe(404);
    expect(await asked("", UNIT)).toBe(401);
  });

  it("[WA1] ends with the session, but not where the line is a paired screen's", async () => {
    const day = await aDay();
    const { cookie } = await aDisplay(day, "room");
    const preview = dial(day.url, day.leader);
    preview.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL, wall: "corridor" });
    await preview.next("figures");
    const both = dial(day.url, `${cookie}; ${day.leader}`);
    both.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL, wall: "room" });
    await both.next("figures");
    await day.app.web.inject({ method: "POST", url: "/api/logout", headers: { cookie: day.leader } });
    expect(await preview.next("goodbye")).toEqual({ reason: "signed-out" });
    expect(await commandBy(both, day)).toMatchObject({ ok: false, code: "signed-out" });
    both.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL, wall: "room" });
    await both.next("figures");
  });
});
