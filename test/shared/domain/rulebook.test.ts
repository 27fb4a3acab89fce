import { describe, expect, test } from "vitest";
import type { Kind, SubType } from "#shared/domain/case.ts";
import { withCorrection, withNewVersion } from "#shared/domain/change-rulebook.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import type { Rule, Rulebook, RuleDraft } from "#shared/domain/rulebook.ts";
import { ruleVersionFor } from "#shared/domain/select-rule.ts";
import { BOOK, clock, date, facts, granted, instant, refused } from "./case-facts.ts";

const draftOf = (book: Rulebook, id: string): RuleDraft => {
  const version = book.rules.find((rule) => rule.id === id)?.versions[0];
  if (!version) throw new Error(`no rule ${id}`);
  return version;
};
const weeks = (amount: number): RuleDraft => ({ ...draftOf(BOOK, "SEL-85:decision"), amount, unit: "weeks" });

const must = (changed: ReturnType<typeof withNewVersion>): Rulebook => {
  if (!changed.ok) throw new Error(changed.error.code);
  return changed.value;
};
const sixWeeks = must(withNewVersion(BOOK, "SEL-85:decision", weeks(6), date("2026-01-01"), date("2025-12-10")));
const received = (receivedOn: string) => facts({ receivedOn });

describe("a new version of a rule", () => {
  test.each([
    ["2025-12-31", "2026-02-25", "SEL-85:decision@1", "8 weeks: it started before"],
    ["2026-01-01", "2026-02-12", "SEL-85:decision@2", "6 weeks: it starts on the day the version holds from"],
    ["2026-03-03", "2026-04-14", "SEL-85:decision@2", "6 weeks"],
  ])("[DL7] received %s is due %s by %s: %s", (receivedOn, due, rule) => {
    const found = clock(received(receivedOn), "decision:1", sixWeeks);
    expect([found.due, found.rule]).toEqual([due, rule]);
  });

  test.each([
    ["2026-01-15", "2026-03-12", "a running clock keeps the date that the citizen was told"],
    ["2026-02-01", "2026-03-15", "from the day of the decision on"],
  ])("[DL7] decided on 1 February to hold from 1 January: received %s is due %s, %s", (receivedOn, due) => {
    const late = must(withNewVersion(BOOK, "SEL-85:decision", weeks(6), date("2026-01-01"), date("2026-02-01")));
    expect(clock(received(receivedOn), "decision:1", late).due).toBe(due);
  });

  test("[DL7] of two versions the later one applies from its day on", () => {
    const both = must(withNewVersion(sixWeeks, "SEL-85:decision", weeks(4), date("2026-06-01"), date("2026-05-01")));
    expect(clock(received("2026-05-29"), "decision:1", both).due).toBe("2026-07-10");
    expect(clock(received("2026-06-01"), "decision:1", both).due).toBe("2026-06-29");
  });

  test("[DL7] other provisions are untouched, and the first rulebook too", () => {
    expect(clock(facts({ provision: "SEL-102", receivedOn: "2026-07-06" }), "decision:1", sixWeeks).due).toBe(
      "2026-08-31",
    );
    expect(clock(received("2026-03-03"), "decision:1").due).toBe("2026-04-28");
  });

  test("[DL7] a rule that is not in the book cannot be changed", () => {
    expect(withNewVersion(BOOK, "SEL-999:decision", weeks(6), date("2026-01-01"), date("2025-12-10"))).toEqual({
      ok: false,
      error: { code: "rule-unknown", data: {} },
    });
    expect(withCorrection(BOOK, "SEL-85:decision@7", weeks(6), instant("2026-04-01T10:00:00Z")).ok).toBe(false);
  });
});

describe("a correction of a rule", () => {
  const at = instant("2026-04-20T10:00:00Z");
  const corrected = must(withCorrection(BOOK, "SEL-85:decision", weeks(7), at));

  test("[DL7] open clocks are computed anew, those started long before too", () => {
    expect(clock(received("2026-03-03"), "decision:1", corrected).due).toBe("2026-04-21");
    expect(clock(received("2026-05-04"), "decision:1", corrected).due).toBe("2026-06-22");
  });

  test("[DL7] a clock whose end was recorded before the correction keeps the date it was judged by", () => {
    const ended = facts({ milestones: [granted("2026-04-17", { recordedAt: "2026-04-17T09:00:00Z" })] });
    const found = clock(ended, "decision:1", corrected);
    expect([found.due, found.end?.state]).toEqual(["2026-04-28", "met"]);
  });

  test("[DL7] an end recorded after the correction is judged by what was right then", () => {
    const ended = facts({ milestones: [granted("2026-04-24", { recordedAt: "2026-04-24T09:00:00Z" })] });
    const found = clock(ended, "decision:1", corrected);
    expect([found.due, found.end?.state]).toEqual(["2026-04-21", "metLate"]);
  });

  test("[DL7] corrected twice: each ended clock keeps what was known at its end", () => {
    const twice = must(withCorrection(corrected, "SEL-85:decision", weeks(6), instant("2026-05-01T10:00:00Z")));
    const endedOn = (recordedAt: string) =>
      clock(facts({ milestones: [granted("2026-04-10", { recordedAt })] }), "decision:1", twice).due;
    expect([endedOn("2026-04-19T09:00:00Z"), endedOn("2026-04-25T09:00:00Z"), endedOn("2026-05-02T09:00:00Z")]).toEqual(
      ["2026-04-28", "2026-04-21", "2026-04-14"],
    );
  });

  test("[DL7] an earlier version can be put right by naming it", () => {
    const book = must(withCorrection(sixWeeks, "SEL-85:decision@1", weeks(7), at));
    expect(clock(received("2025-12-31"), "decision:1", book).due).toBe("2026-02-18");
    expect(clock(received("2026-01-02"), "decision:1", book).due).toBe("2026-02-13");
  });
});

describe("a correction of facts", () => {
  const until = instant("2026-05-10T10:00:00Z");
  const wrongDate = { earlier: [{ until, receivedOn: date("2026-03-10") }] };

  test("[DL7] an open clock follows the corrected received date", () => {
    expect(clock(facts(wrongDate), "decision:1").due).toBe("2026-04-28");
  });

  test.each([
    ["2026-05-04T09:00:00Z", "2026-05-05", "met"],
    ["2026-05-11T09:00:00Z", "2026-04-28", "metLate"],
  ])("[DL7] decided 4 May, recorded %s: judged by %s, %s", (recordedAt, due, state) => {
    const found = clock(facts({ ...wrongDate, milestones: [granted("2026-05-04", { recordedAt })] }), "decision:1");
    expect([found.due, found.end?.state]).toEqual([due, state]);
  });

  test("[DL7] a decision made under a wrong provision keeps its clock; the next clocks use the right one", () => {
    const earlier = [{ until, provision: "SEL-85" as ProvisionId }];
    const milestones = [refused("2026-04-30", { recordedAt: "2026-05-01T09:00:00Z" })];
    const found = clock(facts({ provision: "SEL-96", earlier, milestones }), "decision:1");
    expect([found.due, found.rule, found.end?.state]).toEqual(["2026-04-28", "SEL-85:decision@1", "metLate"]);
  });

  test("[DL7] a case believed to be an application when it was decided keeps its decision clock", () => {
    const earlier = [{ until, kind: "new" as const }];
    const milestones = [granted("2026-04-20", { recordedAt: "2026-04-20T09:00:00Z" })];
    expect(clock(facts({ kind: "followUp", earlier, milestones }), "decision:1").end?.state).toBe("met");
  });
});

describe("which rule", () => {
  const rule = (id: string, amount: number, change: Partial<Rule> = {}): Rule => ({
    id,
    provision: "SEL-112" as ProvisionId,
    clock: "decision",
    start: "received",
    end: "decided",
    basis: "municipal",
    versions: [
      {
        ...weeks(amount),
        version: 1,
        validFrom: null,
        validTo: null,
        decidedOn: null,
        verified: true,
        lastReviewed: null,
        earlier: [],
      },
    ],
    ...change,
  });
  const book: Rulebook = {
    rules: [
      rule("plain", 4),
      rule("change", 3, { kind: "change" }),
      rule("technical", 6, { subType: "technical" }),
      rule("technical change", 5, { subType: "technical", kind: "change" }),
      rule("fallback", 12, { provision: "fallback" }),
    ],
  };

  test.each([
    ["new", null, "plain"],
    ["change", null, "change"],
    ["new", "technical", "technical"],
    ["change", "technical", "technical change"],
    ["change", "personal", "change"],
    ["new", "personal", "plain"],
  ] as const)("[DL8] the most specific wins: %s, %s is judged by the rule for %s", (kind: Kind, subType: SubType | null, id) => {
    const subject = { provision: "SEL-112" as ProvisionId, kind, subType };
    expect(ruleVersionFor(book, subject, "decision", () => date("2026-03-03"), true)?.rule.id).toBe(id);
  });

  test("[DL8] a provision without a rule of its own is served by the municipality's fallback, and says so", () => {
    const found = clock(facts({ provision: "SEL-117a", receivedOn: "2026-06-30" }), "decision:1");
    expect([found.due, found.rule, found.explanation.map(({ step }) => step)]).toEqual([
      "2026-09-22",
      "fallback:decision@1",
      ["counted", "fallback"],
    ]);
  });

  test("[DL8] the kind followUp has a decision clock only where a rule says so", () => {
    const said: Rulebook = {
      rules: [...BOOK.rules, rule("followUp", 2, { provision: "SEL-85" as ProvisionId, kind: "followUp" })],
    };
    expect(() => clock(facts({ kind: "followUp" }), "decision:1")).toThrow("no clock");
    expect(clock(facts({ kind: "followUp" }), "decision:1", said).due).toBe("2026-03-17");
  });

  test("[DL11] a clock without a row in the rulebook does not exist", () => {
    const without: Rulebook = { rules: BOOK.rules.filter(({ clock: name }) => name !== "investigation") };
    const bfu = facts({ provision: "BL-20" });
    expect(clock(bfu, "investigation:1").due).toBe("2026-07-03");
    expect(() => clock(bfu, "investigation:1", without)).toThrow("no clock");
  });
});
