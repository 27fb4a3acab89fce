import { describe, expect, it } from "vitest";
import { numberOf, placeAfter, placeBeside } from "#client/features/standup/places.ts";
import { CLOSING, OPENING } from "#shared/domain/meeting.ts";
import { aCard } from "#test/client/some-cards.ts";
import { aMeeting, anItem } from "./a-meeting.ts";

const [one, two, three] = [aCard("26-000001"), aCard("26-000002"), aCard("26-000003")] as const;
const [first, second, third] = [one.id, two.id, three.id] as const;
const meeting = aMeeting([one, two, three]);

describe("the way through a meeting", () => {
  it("[ST4] goes from siden sidst through the cases to the summary, and back", () => {
    expect(placeBeside(meeting, 1)).toBe(first);
    expect(placeBeside(meeting, -1)).toBeNull();
    expect(placeBeside({ ...meeting, at: first }, -1)).toBe(OPENING);
    expect(placeBeside({ ...meeting, at: third }, 1)).toBe(CLOSING);
    expect(placeBeside({ ...meeting, at: CLOSING }, 1)).toBeNull();
    expect(placeBeside({ ...meeting, at: CLOSING }, -1)).toBe(third);
  });

  it("[ST3] an answered case is followed by the next one without an answer, else by the summary", () => {
    const items = [anItem(first), anItem(second, { answer: "moved" }), anItem(third)];
    expect(placeAfter({ items, at: first })).toBe(third);
    expect(placeAfter({ items, at: third })).toBe(CLOSING);
  });

  it("[ST2] a case is counted from 1, siden sidst and the summary not at all", () => {
    expect(numberOf({ ...meeting, at: third })).toBe(3);
    expect([numberOf(meeting), numberOf({ ...meeting, at: CLOSING })]).toEqual([null, null]);
  });
});
