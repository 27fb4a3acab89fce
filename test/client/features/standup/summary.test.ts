import { describe, expect, it } from "vitest";
import { lastAgreements } from "#client/features/standup/last-agreements.ts";
import { meetingSummary } from "#client/features/standup/meeting-summary.ts";
import { summaryText } from "#client/features/standup/summary-text.ts";
import type { NextStep } from "#shared/domain/case.ts";
import { toIso } from "#shared/domain/zone.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { ANNA, aCard, BO, monday, people } from "#test/client/some-cards.ts";
import { date } from "#test/support/builders.ts";
import { aMeeting, anItem, byId, EARLIER, MEETING } from "./a-meeting.ts";

const t = textsIn("da");
const step = (on: string, change: Partial<NextStep> = {}): NextStep => ({
  step: "callDoctor",
  on: date(on),
  meeting: MEETING,
  ...change,
});

const own = aCard("26-000002", { nextStep: step("2026-11-24") });
const others = aCard("26-000001", { nextStep: step("2026-11-27", { who: BO }) });
const moved = aCard("26-000003");
const undone = aCard("26-000004");
const left = aCard("26-000005");
const beside = aCard("26-000006", { nextStep: step("2026-11-25", { step: "sendNotice" }) });
const cards = [own, others, moved, undone, left, beside];
const meeting = aMeeting(cards, {
  items: [
    anItem(own.id, { answer: "agreement" }),
    anItem(others.id, { answer: "agreement" }),
    anItem(moved.id, { answer: "moved" }),
    anItem(undone.id, { answer: "agreement" }),
    anItem(left.id),
  ],
});

describe("the summary", () => {
  const summary = meetingSummary(meeting, byId(cards));

  it("[ST6] agreements stand by case number with whoever has them, those made beside the agenda too", () => {
    expect(summary.people.map(({ person, agreed }) => [person, agreed.map(({ card }) => card.number)])).toEqual([
      [ANNA, ["26-000002", "26-000006"]],
      [BO, ["26-000001"]],
    ]);
    expect([summary.agreements, summary.taken]).toEqual([3, 3]);
  });

  it("[ST6] an agreement that was taken back, and a case that was not reached, are told as open", () => {
    expect(summary.moved.map(({ number }) => number)).toEqual(["26-000003"]);
    expect(summary.notReached.map(({ number }) => number)).toEqual(["26-000004", "26-000005"]);
  });

  it("[ST6] copied, it is lines of number, step, who and day", () => {
    expect(summaryText(summary, people, t).split("\n")).toEqual([
      "26-000002: Ring til læge, Anna Prøve, senest tir 24.11.",
      "26-000006: Send besked om forsinkelse, Anna Prøve, senest ons 25.11.",
      "26-000001: Ring til læge, Bo Prøve, senest fre 27.11.",
      "Flyttet: 26-000003",
      "Nåede vi ikke: 26-000004, 26-000005",
    ]);
  });
});

describe("the agreements of last time", () => {
  const kept = aCard("26-000011", { nextStep: { step: "followUp", on: date("2026-12-01") } });
  const late = aCard("26-000012", { nextStep: step("2026-11-20", { meeting: EARLIER }) });
  const today = aCard("26-000013", { nextStep: step("2026-11-23", { meeting: EARLIER }) });
  const all = byId([kept, late, today]);
  const items = [kept, late, today].map(({ id }) => anItem(id, { answer: "agreement" }));
  const earlier = aMeeting([], { id: EARLIER, items, endedAt: toIso(monday.at) });
  const numbers = (list: readonly { readonly number: string }[]) => list.map(({ number }) => number);

  it("[ST1] are kept where the step is done, not kept where its day has passed, else still to come", () => {
    const last = lastAgreements(earlier, false, all, monday.today, new Set());
    expect([numbers(last.kept), numbers(last.notKept), numbers(last.running)]).toEqual([
      ["26-000011"],
      ["26-000012"],
      ["26-000013"],
    ]);
  });

  it("[ST1] on a case that has been closed are waited for no more", () => {
    const last = lastAgreements(null, false, all, monday.today, new Set([late.column]));
    expect([numbers(last.notKept), numbers(last.running)]).toEqual([[], []]);
  });

  it("[ST1] at a running meeting those that it makes itself are no earlier ones", () => {
    const last = lastAgreements(meeting, true, byId([own, late]), monday.today, new Set());
    expect([numbers(last.notKept), numbers(last.running)]).toEqual([["26-000012"], []]);
  });
});
