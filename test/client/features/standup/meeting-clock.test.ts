import { describe, expect, it } from "vitest";
import { meetingClock } from "#client/features/standup/meeting-clock.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { CLOSING } from "#shared/domain/meeting.ts";
import { toIso } from "#shared/domain/zone.ts";
import { aCard, monday } from "#test/client/some-cards.ts";
import { aMeeting, anItem } from "./a-meeting.ts";

const MINUTE = 60_000;
const after = (minutes: number): Instant => (monday.at + minutes * MINUTE) as Instant;
const [one, two, three, four] = [
  aCard("26-000001"),
  aCard("26-000002"),
  aCard("26-000003"),
  aCard("26-000004"),
] as const;
const cards = [one, two, three, four];

describe("the meeting's clock", () => {
  it("[ST4] at siden sidst the 15 minutes are shared by it and all the cases", () => {
    expect(meetingClock(aMeeting(cards), after(0))).toEqual({
      leftMs: 15 * MINUTE,
      passed: 0,
      shareMs: 3 * MINUTE,
      sharePassed: 0,
    });
  });

  it("[ST4] a case has its share of what was left when it came up, among those still without an answer", () => {
    const items = [
      anItem(one.id, { answer: "moved" }),
      anItem(two.id, { answer: "held" }),
      anItem(three.id),
      anItem(four.id),
    ];
    const meeting = aMeeting(cards, { items, at: three.id, since: toIso(after(5)) });
    const clock = meetingClock(meeting, after(7.5));
    expect([clock.shareMs, clock.sharePassed, clock.leftMs]).toEqual([5 * MINUTE, 0.5, 7.5 * MINUTE]);
    expect(clock.passed).toBeCloseTo(0.5);
  });

  it("[ST4] it stops at nothing left, and does not run backwards where a clock is wrong", () => {
    expect(meetingClock(aMeeting(cards), after(40))).toMatchObject({ leftMs: 0, passed: 1 });
    expect(meetingClock(aMeeting(cards), after(-3))).toMatchObject({ leftMs: 15 * MINUTE, passed: 0, sharePassed: 0 });
  });

  it("[ST4] the summary has no share of its own", () => {
    expect(meetingClock(aMeeting(cards, { at: CLOSING }), after(9)).shareMs).toBeNull();
  });
});
