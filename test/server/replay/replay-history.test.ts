import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import { makeReplayLog } from "#server/replay/replay-log.ts";
import type { Store, StoredCase } from "#server/store/port.ts";
import { dateOf } from "#shared/domain/apply-event.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import { must } from "#shared/lib/must.ts";
import { wholeJournal } from "#test/server/imports/import-office.ts";
import { openIn, openOffice } from "#test/support/office.ts";
import { dayIn, daysLater, type PlainRow, plainCases, THE_LOG } from "./logs.ts";
import { TEAM } from "./replay-contract.ts";

const opened: Store[] = [];
afterAll(async () => {
  for (const store of opened) await store.close();
});

/** The log in a store that has one unit beside it, by a clock that stands at `now`. */
async function replayed(now: string) {
  const { store } = await openOffice(openIn);
  opened.push(store);
  const replayLog = makeReplayLog({ store, now: () => Date.parse(now) as Instant, newId: v7 });
  const outcome = await replayLog({ bytes: THE_LOG, unit: TEAM });
  if (!outcome.ok) throw new Error(outcome.error.code);
  const unit = must(
    [...(await store.organisation()).units.values()].find(({ name }) => name === TEAM),
    TEAM,
  );
  const board = await store.board(unit.id);
  const cases = new Map(board.cases.map((stored) => [stored.tag.number, stored]));
  return { store, unit, cases, report: outcome.value };
}

type Replayed = Awaited<ReturnType<typeof replayed>>;

/** What the log says of a case's end by its text alone; the one that ended before it began ended when it began. */
const endOf = ([row]: readonly PlainRow[]): string => (row?.ended ? latest(dayIn(row.ended), dayIn(row.started)) : "");
const latest = (a: string, b: string): string => (a > b ? a : b);
const instantOf = (text = ""): number => Date.parse(text.replace(" ", "T"));

describe("the whole log, years later", () => {
  const logged = plainCases();
  let at: Replayed;
  beforeAll(async () => {
    at = await replayed("2026-11-20T17:00:00Z");
  }, 60_000);
  const each = (check: (rows: readonly PlainRow[], stored: StoredCase) => void) => {
    expect(logged.size).toBe(698);
    for (const [number, rows] of logged) check(rows, must(at.cases.get(number), number));
  };

  it("comes in whole, with what came of it", () => {
    expect(at.cases.size).toBe(698);
    expect(at.report).toEqual({
      cases: 698,
      events: 4114,
      open: 52,
      closed: 646,
      from: "2010-10-01",
      to: "2012-01-23",
      deadlines: {
        eightWeeks: { cases: 525, equal: 525, different: [] },
        extended: { cases: 154, equal: 154, different: [] },
        notTold: 9,
        shorter: 10,
      },
    });
  });

  it("[DL1] [DL3] the product's decision is due on the log's own day wherever the log says 8 weeks from the start", async () => {
    const by = yardstickOf(await at.store.organisation());
    let usual = 0;
    each(([row], { state }) => {
      const due = deadlinesOf(state, by.rulebook, by.calendars).deadlines.find(({ key }) => key === "decision:1")?.due;
      expect([state.id, due]).toEqual([state.id, daysLater(dayIn(row?.started), 56)]);
      if (dayIn(row?.deadline) !== daysLater(dayIn(row?.started), 56)) return;
      usual += 1;
      expect(due).toBe(dayIn(row?.deadline));
    });
    expect(usual).toBe(525);
  });

  it("[DL9] an extension is a notice in time that promises the log's deadline, and moves no due date", async () => {
    const by = yardstickOf(await at.store.organisation());
    let extended = 0;
    each(([row], { state }) => {
      const isLonger = dayIn(row?.deadline) > daysLater(dayIn(row?.started), 56);
      if (!isLonger) expect(state.notices).toEqual([]);
      if (!isLonger || state.notices.length === 0) return;
      extended += 1;
      const { deadlines } = deadlinesOf(state, by.rulebook, by.calendars);
      expect(deadlines.find(({ key }) => key === "promise:1")?.due).toBe(dayIn(row?.deadline));
      const decision = deadlines.find(({ key }) => key === "decision:1");
      expect(decision).toMatchObject({ due: daysLater(dayIn(row?.started), 56), notice: { first: "inTime" } });
    });
    expect(extended).toBe(154);
  });

  it("[DL12] each case is decided and closed on the day it ended, in time or late as the log has it, or is still open", async () => {
    const by = yardstickOf(await at.store.organisation());
    each((rows, { state }) => {
      const end = endOf(rows);
      expect(state.milestones.map(({ name, on, outcome }) => [name, on, outcome])).toEqual(
        end === "" ? [] : [["decided", end, "granted"]],
      );
      expect(state.stage === "closed").toBe(end !== "");
      const [decision] = deadlinesOf(state, by.rulebook, by.calendars).deadlines;
      const isInTime = end <= daysLater(dayIn(rows[0]?.started), 56);
      expect(decision?.end ?? null).toEqual(end === "" ? null : { state: isInTime ? "met" : "metLate", on: end });
    });
  });

  it("every stay begins and ends on the log's days, without a hole and none of negative length", () => {
    each((rows, { state }) => {
      const { stays } = state;
      expect(stays[0]).toMatchObject({ stage: "intake", from: dayIn(rows[0]?.started) });
      for (const [index, { from, to }] of stays.entries()) {
        expect(to).toBe(stays[index + 1]?.from ?? null);
        if (to !== null) expect(from <= to).toBe(true);
      }
      expect(stays.map(({ stage, from }) => `${stage} ${from}`)).toEqual(plainStays(rows));
    });
  });

  it("each waits from the steps by which the log says so to the next one, or its end; within one day it is no wait", () => {
    let waits = 0;
    each((rows, { state }) => {
      const told = (state.waits ?? []).map(({ from, to, reason }) => [reason, from, to]);
      waits += told.length;
      expect(told).toEqual(plainWaits(rows));
      expect(state.hold?.since ?? null).toBe(state.waits?.find(({ to }) => to === null)?.from ?? null);
    });
    // Fourteen more such steps were followed by the next within their day.
    expect(waits).toBe(1);
  });

  it("[CA6] every event of a case is a first load, at the log's own time, in the order of time", async () => {
    const entries = (await wholeJournal(at.store)).filter(({ caseId }) => at.cases.size > 0 && caseId !== null);
    expect(entries.length).toBeGreaterThan(3500);
    const times = new Set(
      [...logged.values()].flat().flatMap((row) => [row.started, row.ended, row.timestamp].map(instantOf)),
    );
    const last = new Map<string, number>();
    for (const { caseId, occurredOn, backfill, type } of entries) {
      const when = Date.parse(occurredOn);
      expect(backfill).toBe(true);
      // A notice without a step before the 8 weeks ran out is told at the beginning of that day.
      if (type !== "noticeRecorded") expect(times.has(when)).toBe(true);
      expect(when).toBeGreaterThanOrEqual(last.get(caseId ?? "") ?? 0);
      last.set(caseId ?? "", when);
    }
  });

  it("whoever was responsible has the case, as a person of the unit with initials of their own", async () => {
    const people = [...(await at.store.organisation()).people.values()];
    const ours = people.filter(({ units }) => units.includes(at.unit.id));
    expect(ours).toHaveLength(33);
    expect(new Set(ours.map(({ initials }) => initials)).size).toBe(33);
    each(([row], { state }) => {
      const person = ours.find(({ id }) => id === state.caseworker);
      expect([person?.name, person?.role, state.caseworkerChanges]).toEqual([row?.responsible, "caseworker", 0]);
    });
  });

  it("[CA2] the journal holds, and gives every case, stay and clock again", async () => {
    expect(await verifyJournal(at.store)).toMatchObject({ cases: 698, problems: [] });
  });
});

it("a server whose clock stands in the log gets what had happened by then, and nothing of what came later", async () => {
  const { cases, report, store } = await replayed("2011-06-15T10:00:00Z");
  const logged = [...plainCases()].filter(([, [row]]) => instantOf(row?.started) <= Date.parse("2011-06-15T10:00:00Z"));
  expect([...cases.keys()].sort()).toEqual(logged.map(([number]) => number).sort());
  const ended = logged.filter(
    ([, rows]) => endOf(rows) !== "" && instantOf(rows[0]?.ended) <= Date.parse("2011-06-15T10:00:00Z"),
  );
  expect(report).toMatchObject({ cases: logged.length, closed: ended.length, open: logged.length - ended.length });
  expect(report.deadlines.eightWeeks.different).toEqual([]);
  expect(report.to <= "2011-06-15").toBe(true);
  const entries = (await wholeJournal(store)).filter(
    ({ caseId, recordedAt, occurredOn }) => caseId && dateOf(occurredOn) > dateOf(recordedAt),
  );
  expect(entries).toEqual([]);
}, 60_000);

/** Reason, first day and last of each wait, told from the log's rows alone. */
function plainWaits(rows: readonly PlainRow[]): readonly unknown[] {
  const { ended = "" } = rows[0] ?? {};
  const inOrder = [...rows].sort((a, b) => instantOf(a.timestamp) - instantOf(b.timestamp));
  return inOrder.flatMap(({ activity = "", timestamp }, index) => {
    if (!/^T(08|16) /.test(activity) || (ended && instantOf(timestamp) > instantOf(ended))) return [];
    const next = inOrder[index + 1]?.timestamp;
    const isBeforeEnd = next && (!ended || instantOf(next) <= instantOf(ended));
    const [from, to] = [dayIn(timestamp), (isBeforeEnd ? dayIn(next) : dayIn(ended)) || null];
    return from === to ? [] : [["otherAuthority", from, to]];
  });
}

const PLACES = ["intake", "investigation", "decision"] as const;

/** How far a step has brought a case, by its number. */
function placeOf(activity = ""): number {
  const step = Number(/^T(\d+)/.exec(activity)?.[1] ?? 0);
  return step >= 10 ? 2 : step >= 6 ? 1 : 0;
}

/** Stage and first day of each stay, told from the log's rows alone: up to the end, on and never back. */
function plainStays(rows: readonly PlainRow[]): readonly string[] {
  const { started = "", ended = "" } = rows[0] ?? {};
  const end = ended && latest(ended, started);
  const steps = rows
    .map(({ activity, timestamp = "" }) => ({ place: placeOf(activity), at: latest(timestamp, started) }))
    .filter(({ at }) => end === "" || instantOf(at) <= instantOf(end))
    .sort((a, b) => instantOf(a.at) - instantOf(b.at));
  const stays = [`intake ${dayIn(started)}`];
  let reached = 0;
  for (const { place, at } of steps) {
    if (place > reached) stays.push(`${PLACES[place]} ${dayIn(at)}`);
    reached = Math.max(reached, place);
  }
  return end === "" ? stays : [...stays, `closed ${dayIn(end)}`];
}
