import { describe, expect, it } from "vitest";
import { writeAgainOn, yardstickFrom } from "#client/casework/actions/deadline-preview.ts";
import {
  emptyNotice,
  letterOf,
  type NoticeDraft,
  noticeRefusal,
  noticeWanted,
  proposing,
} from "#client/casework/actions/notice-draft.ts";
import type { Deadline } from "#shared/domain/deadline.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { aSubject } from "#test/client/casework/actions/a-subject.ts";
import { aClock } from "#test/client/some-cards.ts";
import { date, instant } from "#test/support/builders.ts";

const today = date("2026-11-23");
const subject = aSubject();
const caseId = subject.card.id;
const draft = (change: Partial<NoticeDraft> = {}): NoticeDraft => ({ ...emptyNotice(today, "doctor"), ...change });

describe("a notice of delay", () => {
  it("[DL9] asks for the expected date, or the time frame where there is none", () => {
    expect(noticeWanted(draft(), caseId)).toEqual({ missing: "expectedOn" });
    expect(noticeWanted(draft({ how: "noDate" }), caseId)).toEqual({ missing: "period" });
    expect(noticeWanted(draft({ expectedOn: date("2026-12-18"), waitsFor: null }), caseId)).toEqual({
      missing: "waitsFor",
    });
  });

  it("[DL9] is recorded with the date sent, the date promised, and what the case waits for", () => {
    const expectedOn = date("2026-12-18");
    expect(noticeWanted(draft({ expectedOn }), caseId)).toEqual({
      orders: [{ type: "recordNotice", payload: { caseId, sentOn: today, expectedOn, waitsFor: "doctor" } }],
    });
  });

  it("[DL9] [CA7] the time frame stays in the letter: the journal has no text", () => {
    expect(noticeWanted(draft({ how: "noDate", period: "3-4 uger", waitsFor: "moreTime" }), caseId)).toEqual({
      orders: [{ type: "recordNotice", payload: { caseId, sentOn: today, expectedOn: null, waitsFor: null } }],
    });
  });

  it("[DL9] is ready to be sent as it opens: the rulebook's date is proposed until another is said, cleared ones too", () => {
    const by = date("2026-12-21");
    expect(proposing(emptyNotice(today, null), false, by)).toMatchObject({ expectedOn: by, waitsFor: "moreTime" });
    expect(proposing(draft({ expectedOn: date("2026-12-18") }), true, by).expectedOn).toBe("2026-12-18");
    expect(proposing(draft({ expectedOn: null }), true, by).expectedOn).toBeNull();
  });

  it("[DL9] is refused after the decision, and where nothing is to be decided", () => {
    const recordedAt = instant("2026-11-20T08:00:00Z");
    const decided = { name: "decided", on: date("2026-11-20"), outcome: "granted", recordedAt } as const;
    expect(noticeRefusal(aSubject({ milestones: [decided] }))).toEqual({
      code: "already-decided",
      data: { on: "2026-11-20" },
    });
    const remitted = { name: "remitted", on: date("2026-11-21"), recordedAt } as const;
    expect(noticeRefusal(aSubject({ milestones: [decided, remitted] }))).toBeNull();
    expect(noticeRefusal(aSubject({ is: { kind: "followUp" } }))?.code).toBe("no-decision-clock");
  });

  it("[DL9] a letter without a date says when we write again, by the rulebook's rule and not by a number of ours", () => {
    const by = yardstickFrom({ rulebook: seedRulebook(), closedDays: [] });
    const again = writeAgainOn(subject, today, by);
    expect(again).toBe("2026-12-21");
    expect(letterOf(subject, draft({ how: "noDate", period: "3-4 uger" }), again).expected).toEqual({
      period: "3-4 uger",
      writeAgainOn: "2026-12-21",
    });
  });

  it("[DL9] the letter has the decision's own date, which never moves, and the unit's telephone where it has one", () => {
    const decision: Deadline = {
      ...aClock("2026-11-11"),
      rule: null,
      start: date("2026-09-16"),
      lastWorkday: date("2026-11-11"),
      explanation: [],
    };
    const unit = { ...subject.unit, settings: { phone: "12 34 56 78" } };
    const letter = letterOf({ ...subject, unit, deadlines: [decision] }, draft(), null);
    expect(letter).toMatchObject({ dueOn: "2026-11-11", phone: "12 34 56 78", waitsFor: "doctor", expected: null });
    expect(letterOf(subject, draft(), null).phone).toBeNull();
  });
});
