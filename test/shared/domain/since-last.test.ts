import { describe, expect, it } from "vitest";
import type { Card } from "#shared/domain/card.ts";
import type { Stage } from "#shared/domain/case.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import type { CaseId, ProvisionId } from "#shared/domain/ids.ts";
import { type SinceEvent, sinceLast } from "#shared/domain/since-last.ts";
import { aCard, aClock, columnOf, monday } from "#test/client/some-cards.ts";
import { date, instant, noDuties, OTHER_UNIT, uuid } from "#test/support/builders.ts";

const FRIDAY = instant("2026-11-20T07:00:00Z");
const column = (stage: Stage) => columnOf(stage).id;

const moved = (from: Stage, to: Stage): CaseEvent => ({
  type: "caseMoved",
  ...{ from: column(from), fromStage: from, to: column(to), toStage: to, rank: null, reason: null },
});
const registered = (receivedOn: string): CaseEvent => ({
  type: "caseRegistered",
  ...{ provision: "SEL-85" as ProvisionId, written: null, kind: "new", subType: null, receivedOn: date(receivedOn) },
  ...{ receivedAt: null, column: column("intake"), stage: "intake", since: date(receivedOn), rank: null },
  ...{ citizen: null, source: "list" },
});
const decided: CaseEvent = {
  type: "milestoneRecorded",
  milestone: "decided",
  on: date("2026-11-20"),
  outcome: "granted",
};
const retracted: CaseEvent = { type: "milestoneRetracted", milestone: "decided", nth: 1, reason: "undone" };
const entered: CaseEvent = { type: "caseEntered", fromUnit: OTHER_UNIT, column: column("intake"), rank: null };
const left: CaseEvent = { type: "caseLeft", toUnit: OTHER_UNIT };

function since(card: Card, events: readonly CaseEvent[], backfill = false) {
  const told = events.map((event): SinceEvent => ({ caseId: card.id, event, backfill }));
  return sinceLast(told, new Map([[card.id, card]]), FRIDAY, monday);
}
const NOTHING = { moved: [], came: [], decided: [], wentOverdue: [] };
const granted = { duties: { ...noDuties, decided: "granted" } } as const;

describe("since the standup before", () => {
  it("[ST5] a case moved from where it first was to where it is", () => {
    const card = aCard("26-001", { stage: "decision" });
    expect(since(card, [moved("intake", "investigation"), moved("investigation", "decision")])).toEqual({
      ...NOTHING,
      moved: [{ caseId: card.id, from: column("intake"), to: column("decision") }],
    });
  });

  it("[ST5] nothing is told of one that moved and came back, by hand or undone", () => {
    const card = aCard("26-001", { stage: "investigation" });
    expect(since(card, [moved("investigation", "decision"), moved("decision", "investigation")])).toEqual(NOTHING);
    const back: CaseEvent = { ...moved("decision", "investigation"), type: "moveUndone" } as CaseEvent;
    expect(since(card, [moved("investigation", "decision"), back])).toEqual(NOTHING);
  });

  it("[ST5] a case came that was registered here, or was received since and brought by a list", () => {
    const card = aCard("26-001");
    expect(since(card, [registered("2026-11-02")])).toMatchObject({ came: [card.id] });
    expect(since(card, [registered("2026-11-20")], true)).toMatchObject({ came: [card.id] });
  });

  it("[ST5] the old cases of a list's first load did not come since", () => {
    expect(since(aCard("26-001"), [registered("2026-11-19"), decided], true)).toEqual(NOTHING);
  });

  it("[ST5] a case came that another team sent, but not one that had only been away", () => {
    const card = aCard("26-001");
    expect(since(card, [entered])).toMatchObject({ came: [card.id] });
    expect(since(card, [left, entered])).toMatchObject({ came: [] });
  });

  it("[ST5] a decision counts that stands, not one that was taken back or only put right", () => {
    const card = aCard("26-001", granted);
    expect(since(card, [decided])).toMatchObject({ decided: [card.id] });
    expect(since(card, [decided, retracted, decided])).toMatchObject({ decided: [card.id] });
    expect(since(aCard("26-001"), [decided, retracted])).toEqual(NOTHING);
    expect(since(card, [retracted, decided])).toEqual(NOTHING);
    expect(since(aCard("26-001"), [decided])).toEqual(NOTHING);
  });

  it.each([
    ["the day of that standup", "2026-11-20", true],
    ["the weekend", "2026-11-22", true],
    ["the day before it", "2026-11-19", false],
    ["today", "2026-11-23", false],
  ])("[ST5] [DL4] a date of %s went overdue since: %s, %s", (_, due, expected) => {
    const card = aCard("26-001", { clocks: [aClock(due)] });
    expect(since(card, []).wentOverdue).toEqual(expected ? [card.id] : []);
  });

  it("[ST5] what was done meanwhile, and a citizen's right, went overdue for nobody", () => {
    const done = aClock("2026-11-20", { end: { state: "met", on: date("2026-11-20") } });
    const right = aClock("2026-11-20", { clock: "complaintPeriod", owner: "citizen" });
    expect(since(aCard("26-001", { clocks: [done, right] }), [])).toEqual(NOTHING);
  });

  it("[ST5] a case stands in several lists, once in each", () => {
    const card = aCard("26-001", {
      stage: "decision",
      ...granted,
      clocks: [aClock("2026-11-20", { clock: "effortStart" })],
    });
    const told = since(card, [registered("2026-11-20"), moved("intake", "decision"), decided]);
    expect([told.moved.length, told.came, told.decided, told.wentOverdue]).toEqual([
      1,
      [card.id],
      [card.id],
      [card.id],
    ]);
  });

  it("[ST2] [PR4] of a case that is not among those for everyone nothing is told", () => {
    const events = [{ caseId: uuid<CaseId>(999), event: moved("intake", "decision"), backfill: false }];
    expect(sinceLast(events, new Map(), FRIDAY, monday)).toEqual(NOTHING);
  });
});
