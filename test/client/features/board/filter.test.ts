import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BoardFilter,
  chosenCount,
  filterQuery,
  formatFilter,
  NO_FILTER,
  parseFilter,
  passing,
} from "#client/features/board/filter.ts";
import { makeJudge } from "#client/features/board/judge.ts";
import { standInOf } from "#client/features/board/stand-in-of.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { type Hold, type HoldReason, KINDS, type NextStep, SUB_TYPES } from "#shared/domain/case.ts";
import { DEADLINE_FILTERS } from "#shared/domain/deadline-filter.ts";
import { HOLD_FILTERS } from "#shared/domain/hold-filter.ts";
import type { ProvisionId, SectionCode } from "#shared/domain/ids.ts";
import { STEP_FILTERS } from "#shared/domain/step-filter.ts";
import { ANNA, aCard, aClock, BO, monday, people, toldNothing } from "#test/client/some-cards.ts";
import { date } from "#test/support/builders.ts";

const heldBy = (reason: HoldReason, chaseOn: string | null): Hold => ({
  reason,
  since: date("2026-11-01"),
  chaseOn: chaseOn === null ? null : date(chaseOn),
});

const stepOn = (on: string): NextStep => ({ step: "callCitizen", on: date(on) });

const cards = [
  aCard("over", { clocks: [aClock("2026-11-10", { notice: toldNothing })], nextStep: stepOn("2026-11-20") }),
  aCard("this-week", {
    clocks: [aClock("2026-11-27", { notice: toldNothing })],
    caseworker: BO,
    nextStep: stepOn("2026-11-26"),
  }),
  aCard("later", { clocks: [aClock("2027-01-15", { notice: toldNothing })], caseworker: null }),
  aCard("no-rule", { noRule: "notSet", provision: "SEL-108" as ProvisionId }),
  aCard("waits", {
    kind: "change",
    provision: "SEL-112" as ProvisionId,
    subType: "technical",
    hold: heldBy("doctor", "2026-11-23"),
  }),
  aCard("waits-on", {
    kind: "followUp",
    provision: "SEL-112" as ProvisionId,
    subType: "personal",
    hold: heldBy("panel", "2026-11-24"),
  }),
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
      caseworker: fc.constantFrom(null, "mig", "ingen", "AL", "Æ&=?#"),
      deadline: fc.constantFrom(null, ...DEADLINE_FILTERS),
      holds: fc.subarray([...HOLD_FILTERS]),
      chase: fc.boolean(),
      step: fc.constantFrom(null, ...STEP_FILTERS),
      kinds: fc.subarray([...KINDS]),
      subTypes: fc.subarray([...SUB_TYPES]),
    });
    fc.assert(
      fc.property(filter, (chosen: BoardFilter) => {
        expect(parseFilter(formatFilter(chosen, "?enhed=u1&par=97"))).toEqual(chosen);
        expect(parseFilter(filterQuery(chosen))).toEqual(chosen);
      }),
    );
  });

  it("is written as scripts and colleagues expect it, and keeps the unit and whatever else stands there", () => {
    const filter: BoardFilter = { ...NO_FILTER, sections: ["85", "108"], deadline: "over", caseworker: "mig" };
    expect(formatFilter(filter, "")).toBe("?par=85,108&frist=over&sagsbehandler=mig");
    expect(formatFilter(filter, "?enhed=u1&par=97")).toBe("?enhed=u1&par=85,108&frist=over&sagsbehandler=mig");
    expect(formatFilter({ ...NO_FILTER, step: "due" }, "?skridt=uge&enhed=u1&visning=3")).toBe(
      "?enhed=u1&visning=3&skridt=nu",
    );
    expect(formatFilter(NO_FILTER, "?par=97")).toBe("");
  });

  it("[MV10] finds the cases that My day folds away", () => {
    expect(shownBy("?sagsbehandler=mig-venter")).toEqual(["no-rule"]);
    expect(shownBy("?sagsbehandler=mig")).toEqual(["over", "no-rule", "waits", "waits-on"]);
  });

  it("says in Danish words what a case waits for, its next step and its kind", () => {
    const filter: BoardFilter = {
      ...NO_FILTER,
      holds: ["doctor", "provider"],
      chase: true,
      step: "none",
      kinds: ["new", "followUp"],
      subTypes: ["technical"],
    };
    expect(filterQuery(filter)).toBe(
      "afventer=laege,leverandoer&rykkes=ja&skridt=mangler&sagstype=ny,opfoelgning&hjaelpemiddel=tekniske",
    );
    expect(parseFilter("?afventer=Læge&afventer=leverandør&rykkes=ja&skridt=mangler&sagstype=opfølgning,ny")).toEqual({
      ...filter,
      subTypes: [],
    });
  });

  it("leaves out what it does not know", () => {
    expect(
      parseFilter("?frist=snart&par=,%20,&sagsbehandler=&afventer=godot&rykkes=nej&skridt=7&sagstype=x,,&søg=Ida"),
    ).toEqual(NO_FILTER);
  });

  it("counts what is chosen once for each choice in the bar", () => {
    expect(chosenCount(NO_FILTER)).toBe(0);
    expect(chosenCount(parseFilter("?par=85,108&afventer=laege&rykkes=ja&sagstype=ny&hjaelpemiddel=tekniske"))).toBe(3);
  });
});

describe("a closed case", () => {
  it("waits for nothing, lacks no next step and has no deadline: none of these finds it", () => {
    const closed = makeJudge(monday)(aCard("ended", { stage: "closed", hold: heldBy("doctor", "2026-11-01") }), true);
    for (const search of ["?afventer=laege", "?afventer=nej", "?rykkes=ja", "?skridt=mangler", "?frist=over"]) {
      expect([search, passing(parseFilter(search), ANNA, people)(closed)]).toEqual([search, false]);
    }
    expect(passing(parseFilter("?par=85&sagstype=ny"), ANNA, people)(closed)).toBe(true);
  });
});

describe("a case whose caseworker is away", () => {
  const leave = (from: string, to: string) => ({ person: BO, from: date(from), to: date(to) });
  const judged = (from: string, to: string, closed = false) =>
    makeJudge(monday)(aCard("away", { standIn: leave(from, to) }), closed);

  it.each([
    ["2026-11-02", "2026-11-22", false],
    ["2026-11-02", "2026-11-23", true],
    ["2026-11-23", "2026-12-01", true],
    ["2026-11-24", "2026-12-01", false],
  ])("[MV9] from %s to %s: the stand-in has it among their own while the leave lasts", (from, to, isBos) => {
    expect(passing(parseFilter("?sagsbehandler=mig"), BO, people)(judged(from, to))).toBe(isBos);
    expect(standInOf(judged(from, to), people)?.initials).toBe(isBos ? "BP" : undefined);
  });

  it("[MV9] stays the caseworker's own, and is found by their initials alone", () => {
    const away = judged("2026-11-02", "2026-12-01");
    const shown = (search: string) => passing(parseFilter(search), ANNA, people)(away);
    expect(["mig", "AP", "BP", "ingen"].map((who) => shown(`?sagsbehandler=${who}`))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("[MV9] once closed is looked after by nobody else", () => {
    expect(standInOf(judged("2026-11-02", "2026-12-01", true), people)).toBeNull();
  });
});

describe("what a filter shows", () => {
  it.each([
    ["", ["over", "this-week", "later", "no-rule", "waits", "waits-on", "child"]],
    ["?frist=over", ["over"]],
    ["?frist=noNotice", ["over"]],
    ["?frist=dueWeek", ["this-week"]],
    ["?frist=noticeWeek", ["this-week"]],
    ["?frist=noRule", ["no-rule"]],
    ["?sagsbehandler=mig", ["over", "no-rule", "waits", "waits-on"]],
    ["?sagsbehandler=ingen", ["later"]],
    ["?sagsbehandler=bp", ["this-week", "child"]],
    [`?sagsbehandler=${BO}`, ["this-week", "child"]],
    ["?sagsbehandler=XX", []],
    ["?par=108", ["no-rule"]],
    ["?par=41", ["child"]],
    ["?par=85,86&sagsbehandler=BP", ["this-week", "child"]],
    ["?par=999", []],
    ["?afventer=ja", ["waits", "waits-on"]],
    ["?afventer=nej", ["over", "this-week", "later", "no-rule", "child"]],
    ["?afventer=laege", ["waits"]],
    ["?afventer=laege,visitationsudvalg", ["waits", "waits-on"]],
    ["?rykkes=ja", ["waits"]],
    ["?rykkes=ja&afventer=visitationsudvalg", []],
    ["?sagstype=aendring,opfoelgning", ["waits", "waits-on"]],
    ["?hjaelpemiddel=tekniske", ["waits"]],
    ["?skridt=mangler", ["later", "no-rule", "waits", "waits-on", "child"]],
    ["?skridt=nu", ["over"]],
    ["?skridt=uge", ["this-week"]],
    ["?skridt=mangler&rykkes=ja", ["waits"]],
    ["?sagstype=ny&frist=over&sagsbehandler=mig", ["over"]],
  ])("[DL8] %s", (search, expected) => {
    expect(shownBy(search)).toEqual(expected);
  });
});
