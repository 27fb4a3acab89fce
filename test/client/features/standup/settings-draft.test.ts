import { expect, it } from "vitest";
import { allReasons, moveReason, settingsOf, wrongIn } from "#client/features/standup/settings-draft.ts";
import { AGENDA_REASONS } from "#shared/domain/meeting.ts";

const draft = { minutes: " 10 ", most: "8", order: allReasons(["stuck", "hours"]), off: [] };

it("[ST1] what is switched off keeps a place at the end, and is left out of what is saved", () => {
  expect(draft.order).toEqual(["stuck", "hours", "notKept", "dueSoon", "unassigned", "sparring"]);
  expect(settingsOf({ ...draft, off: ["hours"] })).toEqual({
    minutes: 10,
    most: 8,
    order: ["stuck", "notKept", "dueSoon", "unassigned", "sparring"],
  });
});

it("[ST1] a reason changes places with its neighbour; the ends stay", () => {
  expect(moveReason(AGENDA_REASONS, "hours", -1).slice(0, 2)).toEqual(["hours", "notKept"]);
  expect(moveReason(AGENDA_REASONS, "notKept", -1)).toEqual(AGENDA_REASONS);
});

it("[ST1] a length or number out of range, or nothing to take up, is not saved", () => {
  expect(wrongIn({ ...draft, minutes: "4", most: "ti", off: AGENDA_REASONS })).toEqual(["minutes", "most", "order"]);
  expect(settingsOf({ ...draft, most: "41" })).toBeNull();
});
