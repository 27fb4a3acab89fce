import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { rebuild } from "#server/cases/rebuild.ts";
import type { JournalEntry, Store } from "#server/store/port.ts";
import { HOLD_REASONS, KINDS, MILESTONES, OUTCOMES } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { toDay, toPlainDate } from "#shared/domain/dates.ts";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import { NEXT_STEPS } from "#shared/domain/next-steps.ts";
import { date, OTHER_UNIT, UNIT, viewers } from "#test/support/builders.ts";
import { openOffice, SYSTEM, type TestOffice } from "#test/support/office.ts";

const SECTIONS = ["SEL § 85", "BL § 32", "BL § 136", "BL § 20", "SEL § 109", "SEL § 83", "SEL § 117", "BL § 86"];

describe("the journal", () => {
  it("[CA2] gives every case, stay, clock and wait again after a random day", async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(1_000_000)), async (numbers) => {
        const office = await openOffice();
        await office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
        const accepted = await randomDay(office, () => numbers.next().value);
        const { states, stays, clocks, waits } = await office.store.derived();
        const again = rebuild(await wholeJournal(office.store));
        await office.store.close();
        expect(accepted).toBeGreaterThan(60);
        expect(sorted([...again.states.values()])).toEqual(sorted(states));
        expect(sorted(again.stays)).toEqual(sorted(stays));
        expect(sorted(again.clocks)).toEqual(sorted(clocks));
        expect(sorted(again.waits)).toEqual(sorted(waits));
        expect([clocks.length > 10, waits.length > 0]).toEqual([true, true]);
      }),
      { numRuns: 4 },
    );
  });
});

const sorted = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

async function wholeJournal(store: Store): Promise<readonly JournalEntry[]> {
  const pages = await Promise.all(
    [...(await store.streams()).keys()].map((stream) => store.journal(stream, 0, 100_000)),
  );
  return pages.flat();
}

/** 250 commands as people might give them in any order, wrong ones included; says how many were accepted. */
async function randomDay(office: TestOffice, next: () => number): Promise<number> {
  const pick = <T>(list: readonly T[]): T => list[next() % list.length] as T;
  const cases: CaseId[] = [];
  let accepted = 0;
  for (let step = 0; step < 250; step += 1) {
    const day = toPlainDate((toDay(date("2026-03-02")) + Math.floor(step / 25)) as ReturnType<typeof toDay>);
    if (step % 25 === 0) office.setNow(day);
    if (cases.length < 8 || step % 12 === 0) {
      cases.push(
        await office.register(`26-${String(step).padStart(6, "0")}`, pick(SECTIONS), "2026-02-25", pick(KINDS)),
      );
      continue;
    }
    const answer = await randomCommand(office, pick(cases), day, pick, next);
    if (answer.ok) accepted += 1;
    // Every third is thought better of.
    if (answer.ok && next() % 3 === 0) await takeBack(office);
  }
  return accepted;
}

/** Undoes the last command of the leader that can be undone, whatever it was about. */
async function takeBack(office: TestOffice): Promise<void> {
  const { store } = office;
  const [last] = (await store.journal(UNIT, ((await store.streams()).get(UNIT) ?? 1) - 1, 1)).slice(-1);
  if (!last?.caseId) return;
  await office.give("undo", { command: last.commandId, cases: [last.caseId] });
}

async function randomCommand(
  office: TestOffice,
  caseId: CaseId,
  on: PlainDate,
  pick: <T>(list: readonly T[]) => T,
  next: () => number,
): ReturnType<TestOffice["give"]> {
  const { units } = await office.store.organisation();
  const columns = units.get(UNIT)?.columns ?? [];
  const { state } = (await office.store.board(UNIT)).cases.find((found) => found.state.id === caseId) ?? {};
  const from = state?.column ?? (columns[0]?.id as ColumnId);
  const answers = {
    duties: { hearing: "done", documents: "done", childHeard: "notNeeded" },
    decision: { outcome: pick(OUTCOMES), on },
    followedUp: { outcome: "continued", on },
    reason: pick(["newInformation", "oneOffGrant", "urgentForCitizen"] as const),
  } as const;
  const draft = {
    amount: 1 + (next() % 9),
    unit: "weeks",
    rollover: "none",
    calendar: "municipal",
    legalBasis: "RSL § 3",
    source: "",
  } as const;
  const column = pick(columns);
  switch (next() % 18) {
    case 12: {
      const nextStep = pick([null, { step: pick(NEXT_STEPS), on }]);
      return office.give("setNextStep", { caseId, nextStep });
    }
    case 13:
      return office.give("correctMilestone", {
        caseId,
        milestone: pick(MILESTONES),
        nth: 1 + (next() % 2),
        to: pick([null, { on }]),
        reason: "typingError",
      });
    case 14:
      return office.give("setStandIn", {
        caseId,
        standIn: pick([null, { person: viewers.tove.id, from: on, to: on }]),
      });
    case 15:
      return office.give("changeCases", {
        changes: [
          { type: "moveCase", payload: { caseId, from, toColumn: column.id, answers } },
          { type: "assignCase", payload: { caseId, caseworker: viewers.tove.id } },
          { type: "setHold", payload: { caseId, hold: { reason: "doctor", chaseOn: on } } },
        ],
      });
    case 16:
      return office.give("splitColumn", {
        column: column.id,
        newColumn: v7() as ColumnId,
        title: `Kolonne ${next() % 100}`,
        side: pick(["left", "right"]),
      });
    case 17:
      return pick([
        () => office.give("removeColumn", { column: column.id }),
        () => office.give("setSparring", { caseId, wanted: next() % 2 === 0 }),
        () => office.give("answerDuty", { caseId, duty: "hearing", answer: "notNeeded" }),
        () => office.give("retractNotice", { caseId, nth: 1, reason: "typingError" }),
      ])();
    case 0:
    case 1:
    case 2:
      return office.give("moveCase", { caseId, from, toColumn: column.id, before: pick([null, caseId]), answers });
    case 3:
      return office.give("assignCase", { caseId, caseworker: pick([null, viewers.anna.id, viewers.tove.id]) });
    case 4:
      return office.give("recordMilestone", {
        caseId,
        milestone: pick(MILESTONES),
        on,
        outcome: "granted",
        lapse: "moved",
        notification: 1,
      });
    case 5:
      return office.give("recordNotice", { caseId, sentOn: on, expectedOn: pick([null, date("2026-05-01")]) });
    case 6:
      return office.give("setHold", { caseId, hold: pick([null, { reason: pick(HOLD_REASONS) }]) });
    case 7:
      return office.give("correctFacts", {
        caseId,
        ...pick([{ receivedOn: date("2026-02-20") }, { section: "SEL § 97" }, { kind: "change" }]),
      });
    case 8:
      return office.give("transferCase", { caseId, toUnit: OTHER_UNIT });
    case 9:
      return office.give("setColumnSorting", { column: column.id, sorting: pick(["hand", "urgency"]) });
    case 10:
      return office.give("correctRule", {
        rule: "SEL-85:decision",
        draft: { ...draft, warn: { amount: 14, unit: "days" } },
      });
    default:
      return office.give("closeDay", { on: date(pick(["2026-03-06", "2026-03-09", "2026-06-05"])) });
  }
}
