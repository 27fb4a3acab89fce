import { describe, expect, it } from "vitest";
import {
  emptyNewCase,
  factsOfNew,
  type NewCaseDraft,
  readNewCase,
  registrationOf,
} from "#client/features/board/new-case-draft.ts";
import { makeCalendars } from "#shared/domain/calendar.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { ANNA } from "#test/client/some-cards.ts";
import { date, uuid } from "#test/support/builders.ts";

const today = date("2026-11-23");
const id = uuid<CaseId>(700);
const typed = (change: Partial<NewCaseDraft>): NewCaseDraft => ({ ...emptyNewCase(null), ...change });
const dueOf = (draft: NewCaseDraft, clock: string) => {
  const facts = factsOfNew(draft, readNewCase(draft, today));
  const { deadlines } = facts ? deadlinesOf(facts, seedRulebook(), makeCalendars(new Map())) : { deadlines: [] };
  return deadlines.find((deadline) => deadline.clock === clock)?.due ?? null;
};

describe("a new case, as it is typed", () => {
  it("[DL8] number and section are enough: an application received today, for nobody yet", () => {
    const draft = typed({ number: " 26-009001 ", section: "85" });
    expect(registrationOf(draft, readNewCase(draft, today), id)).toEqual({
      caseId: id,
      number: "26-009001",
      section: "85",
      kind: "new",
      receivedOn: today,
    });
  });

  it("[DL1] its deadline is the one that it will have", () => {
    expect(dueOf(typed({ section: "85", received: "3/11" }), "decision")).toBe("2026-12-29");
    expect(dueOf(typed({ section: "" }), "decision")).toBe(null);
  });

  it("[DL17] a notification runs from its hour; one without an hour is known by date only", () => {
    const at = typed({ number: "1", section: "BL 136", kind: "notification", received: "i går", hour: "8.05" });
    expect(dueOf(at, "assessment")).toBe("2026-11-23T07:05:00.000Z");
    expect(registrationOf(at, readNewCase(at, today), id)).toMatchObject({
      kind: "notification",
      receivedOn: "2026-11-22",
      receivedAt: "2026-11-22T07:05:00.000Z",
    });
    const without = typed({ ...at, hour: "" });
    expect(registrationOf(without, readNewCase(without, today), id)).not.toHaveProperty("receivedAt");
  });

  it("[DL8] a section is read as the provision that held on the day received, and says so", () => {
    const { section } = readNewCase(typed({ section: "SEL § 41", received: "3/11" }), today);
    expect(section).toMatchObject({ provision: "BL-86", written: "SEL-41" });
  });

  it("[CA5] what is missing or wrong is said of its own field, and nothing is sent", () => {
    const empty = typed({});
    expect(readNewCase(empty, today).problems).toEqual({
      number: "newCase.numberMissing",
      section: "newCase.sectionMissing",
    });
    const wrong = typed({
      number: "010203-1234",
      section: "999",
      received: "24/12 2026",
      kind: "notification",
      hour: "25",
      caseworker: ANNA,
    });
    const read = readNewCase(wrong, today);
    expect(read.problems).toEqual({
      number: "newCase.numberWrong",
      section: "newCase.sectionUnknown",
      received: "newCase.receivedLater",
      hour: "newCase.hourWrong",
    });
    expect(registrationOf(wrong, read, id)).toBe(null);
  });
});
