import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoardFilter, formatFilter, NO_FILTER, parseFilter, passing } from "#client/features/board/filter.ts";
import { makeJudge } from "#client/features/board/judge.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { DEADLINE_FILTERS } from "#shared/domain/deadline-filter.ts";
import type { ProvisionId, SectionCode } from "#shared/domain/ids.ts";
import { ANNA, aCard, aClock, BO, monday, people, toldNothing } from "#test/client/some-cards.ts";

const cards = [
  aCard("over", { clocks: [aClock("2026-11-10", { notice: toldNothing })] }),
  aCard("this-week", { clocks: [aClock("2026-11-27", { notice: toldNothing })], caseworker: BO }),
  aCard("later", { clocks: [aClock("2027-01-15", { notice: toldNothing })], caseworker: null }),
  aCard("no-rule", { noRule: "notSet", provision: "SEL-108" as ProvisionId }),
  aCard("child", { provision: "BL-86" as ProvisionId, written: "SEL-41" as SectionCode, caseworker: BO }),
];

const shownBy = (search: string): readonly string[] => {
  const judge = makeJudge(monday);
  const passes = passing(parseFilter(search), ANNA, people);
  return cards.filter((card: ShownCard) => passes(judge(card, false))).map(({ number }) => number);
};

describe("the filter in the address", () => {
  it("is read back as it was written, whatever was chosen", () => {
    const code = fc
      .stringMatching(/^[a-zA-Z0-9æøå -]{1,12}$/)
      .map((text) => text.trim())
      .filter((text) => text !== "");
    const filter = fc.record({
      sections: fc.uniqueArray(code, { maxLength: 5 }),
      deadline: fc.constantFrom(null, ...DEADLINE_FILTERS),
      caseworker: fc.constantFrom(null, "mig", "ingen", "AL", "Æ&=?#"),
    });
    fc.assert(
      fc.property(filter, (chosen: BoardFilter) => {
        expect(parseFilter(formatFilter(chosen, ""))).toEqual(chosen);
      }),
    );
  });

  it("is written as scripts and colleagues expect it, and keeps the unit", () => {
    const filter: BoardFilter = { sections: ["85", "108"], deadline: "over", caseworker: "mig" };
    expect(formatFilter(filter, "")).toBe("?par=85,108&frist=over&sagsbehandler=mig");
    expect(formatFilter(filter, "?enhed=u1&par=97")).toBe("?enhed=u1&par=85,108&frist=over&sagsbehandler=mig");
    expect(formatFilter(NO_FILTER, "?par=97")).toBe("");
  });

  it("leaves out what it does not know", () => {
    expect(parseFilter("?frist=snart&par=,%20,&sagsbehandler=")).toEqual(NO_FILTER);
  });
});

describe("what a filter shows", () => {
  it.each([
    ["", ["over", "this-week", "later", "no-rule", "child"]],
    ["?frist=over", ["over"]],
    ["?frist=noNotice", ["over"]],
    ["?frist=dueWeek", ["this-week"]],
    ["?frist=noticeWeek", ["this-week"]],
    ["?frist=noRule", ["no-rule"]],
    ["?sagsbehandler=mig", ["over", "no-rule"]],
    ["?sagsbehandler=ingen", ["later"]],
    ["?sagsbehandler=bp", ["this-week", "child"]],
    [`?sagsbehandler=${BO}`, ["this-week", "child"]],
    ["?sagsbehandler=XX", []],
    ["?par=108", ["no-rule"]],
    ["?par=41", ["child"]],
    ["?par=85,86&sagsbehandler=BP", ["this-week", "child"]],
    ["?par=999", []],
  ])("[DL8] %s", (search, expected) => {
    expect(shownBy(search)).toEqual(expected);
  });
});
