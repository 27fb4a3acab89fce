import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cardOf } from "#shared/domain/card-of.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import { date, UNIT, viewers } from "#test/support/builders.ts";
import { openOffice, SYSTEM, type TestOffice } from "#test/support/office.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.store.close());

/** The decision date as it stands on the board, for everybody. */
async function dueOf(caseId: CaseId): Promise<string | undefined> {
  const organisation = await office.store.organisation();
  const { cases } = await office.store.board(UNIT);
  const found = must(
    cases.find(({ state }) => state.id === caseId),
    "case",
  );
  const card = cardOf(found, must(organisation.units.get(UNIT), "unit"), yardstickOf(organisation));
  return card.clocks.find(({ key }) => key === "decision:1")?.due;
}

const draft = (weeks: number) => ({
  amount: weeks,
  unit: "weeks" as const,
  rollover: "none" as const,
  calendar: "municipal" as const,
  warn: { amount: 14, unit: "days" as const },
  legalBasis: "RSL § 3, stk. 2",
  source: "Byrådets beslutning",
});

describe("changing a rule", () => {
  it("[DL7] a correction changes the open clocks on the board, and both dates stay in the case's history", async () => {
    const caseId = await office.register("26-000001", "SEL § 85", "2026-02-24");
    expect(await dueOf(caseId)).toBe("2026-04-21");
    expect(await office.give("correctRule", { rule: "SEL-85:decision", draft: draft(6) })).toMatchObject({ ok: true });
    expect(await dueOf(caseId)).toBe("2026-04-07");
    expect((await office.store.history(caseId)).at(-1)).toMatchObject({
      type: "clockCorrected",
      payload: { clock: "decision:1", before: "2026-04-21", after: "2026-04-07", cause: "rule" },
    });
  });

  it("[DL7] a correction leaves the clocks that have ended as they were judged", async () => {
    const caseId = await office.register("26-000001", "SEL § 85", "2026-02-24");
    await office.give("recordMilestone", { caseId, milestone: "decided", on: date("2026-03-01"), outcome: "granted" });
    office.setNow("2026-03-03");
    await office.give("correctRule", { rule: "SEL-85:decision", draft: draft(6) });
    expect(await dueOf(caseId)).toBe("2026-04-21");
  });

  it("[DL7] a new version holds for the clocks that start from its day on, never for running ones", async () => {
    const running = await office.register("26-000001", "SEL § 85", "2026-02-24");
    await office.give("addRuleVersion", { rule: "SEL-85:decision", draft: draft(6), validFrom: date("2026-04-01") });
    office.setNow("2026-04-10");
    const earlier = await office.register("26-000002", "SEL § 85", "2026-03-31");
    const later = await office.register("26-000003", "SEL § 85", "2026-04-01");
    expect(await dueOf(running)).toBe("2026-04-21");
    expect(await dueOf(earlier)).toBe("2026-05-26");
    expect(await dueOf(later)).toBe("2026-05-13");
  });

  it("[DL7] a later date than the citizen was told needs a leader", async () => {
    await office.register("26-000001", "SEL § 85", "2026-02-24");
    const longer = { rule: "SEL-85:decision", draft: draft(12) };
    expect(await office.give("correctRule", longer, SYSTEM)).toEqual({
      ok: false,
      code: "leader-needed",
      data: { cases: 1 },
    });
    expect(await office.give("correctRule", longer, viewers.leader)).toMatchObject({ ok: true });
  });

  it("[DL7] a wrong received date put right moves the open clock, with both dates in the history", async () => {
    const caseId = await office.register("26-000001", "SEL § 85", "2026-02-24");
    expect(await office.give("correctFacts", { caseId, receivedOn: date("2026-02-20") }, viewers.anna)).toMatchObject({
      ok: true,
    });
    expect(await dueOf(caseId)).toBe("2026-04-17");
    expect(await office.give("correctFacts", { caseId, receivedOn: date("2026-02-27") }, viewers.anna)).toMatchObject({
      code: "leader-needed",
    });
  });

  it("[DL6] a day that the municipality closes counts for working-day clocks started from then on only", async () => {
    office.setNow("2026-05-22");
    const before = await office.register("26-000001", "SEL § 117", "2026-05-22");
    office.setNow("2026-05-26");
    await office.give("closeDay", { on: date("2026-06-05") });
    office.setNow("2026-05-28");
    const after = await office.register("26-000002", "SEL § 117", "2026-05-27");
    expect(await dueOf(before)).toBe("2026-06-08");
    expect(await dueOf(after)).toBe("2026-06-11");
  });

  it("[CA5] a rule that doesn't exist is refused", async () => {
    expect(await office.give("correctRule", { rule: "SEL-999:decision", draft: draft(6) })).toMatchObject({
      code: "rule-unknown",
    });
  });
});
