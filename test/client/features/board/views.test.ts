import { describe, expect, it } from "vitest";
import { parseFilter, passing } from "#client/features/board/filter.ts";
import { filterInWords } from "#client/features/board/filter-in-words.ts";
import { makeJudge } from "#client/features/board/judge.ts";
import { BUILT_IN, countsOn, groupsOf, isOn, type KeptView, mayChange } from "#client/features/board/view-list.ts";
import type { ViewId } from "#shared/domain/ids.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { ANNA, aCard, aClock, aPicture, BO, monday, people, toldNothing } from "#test/client/some-cards.ts";
import { date, uuid } from "#test/support/builders.ts";

const words = (search: string, locale: "da" | "en" = "da") =>
  filterInWords(parseFilter(search), { t: textsIn(locale), me: ANNA, people });

describe("a filter in words", () => {
  it.each([
    ["?par=85&frist=over", "§\u00a085, over fristen"],
    ["?par=85,SEL-108", "§\u00a085, SEL §\u00a0108"],
    ["?sagsbehandler=mig&frist=noticeWeek", "Mine sager, skal have besked i denne uge"],
    ["?sagsbehandler=bp&sagstype=ny,aendring", "BP, ny ansøgning, ændring"],
    [`?sagsbehandler=${BO}&rykkes=ja`, "BP, skal rykkes"],
    ["?sagsbehandler=ingen&afventer=laege", "Ikke fordelt, afventer læge"],
    ["?afventer=ja&skridt=mangler", "Afventer noget, uden næste skridt"],
    ["?skridt=nu", "Næste skridt i dag eller før"],
    ["?hjaelpemiddel=tekniske&par=112", "§\u00a0112, tekniske"],
    ["", ""],
  ])("%s is said as %s", (search, expected) => {
    expect(words(search)).toBe(expected);
  });

  it("is said in English too", () => {
    expect(words("?par=85&frist=over", "en")).toBe("§\u00a085, past the deadline");
  });

  it("is never longer than a name may be, and says that something is left out", () => {
    expect(words("?par=85,108,107,112,113,114,41,95,96")).toBe(
      "§\u00a085, §\u00a0108, §\u00a0107, §\u00a0112, §\u00a0113 …",
    );
    expect(words(`?par=${"x".repeat(40)},85`)).toHaveLength(40);
  });
});

describe("the number beside a view", () => {
  const picture = aPicture([
    aCard("1", { clocks: [aClock("2026-11-27", { notice: toldNothing })] }),
    aCard("2", { caseworker: BO, nextStep: { step: "callCitizen", on: date("2026-11-24") } }),
    aCard("3", { caseworker: null }),
    aCard("4", { caseworker: BO, standIn: { person: ANNA, from: date("2026-11-20"), to: date("2026-11-30") } }),
    aCard("5", { stage: "closed" }),
  ]);

  it("counts the open cases that it shows, one's own with those that one looks after", () => {
    const countOf = countsOn(picture, makeJudge(monday), ANNA);
    expect(BUILT_IN.map(({ query }) => [query, countOf(query)])).toEqual([
      ["sagsbehandler=mig", 2],
      ["frist=noticeWeek", 1],
      ["sagsbehandler=ingen", 1],
      ["skridt=mangler", 3],
    ]);
    expect(countOf("par=108")).toBe(0);
  });

  it("is another for another reader where the view is each one's own", () => {
    expect(countsOn(picture, makeJudge(monday), BO)("sagsbehandler=mig")).toBe(2);
    const ofBo = passing(parseFilter("?sagsbehandler=mig"), BO, people);
    expect(
      [...picture.cards.values()].filter((card) => ofBo(makeJudge(monday)(card, false))).map(({ number }) => number),
    ).toEqual(["2", "4"]);
  });
});

describe("a kept view", () => {
  const view = (own: boolean, shared: boolean): KeptView => ({
    id: uuid<ViewId>(1),
    name: "Nye",
    query: "sagstype=ny",
    own,
    shared,
  });

  it("is the one on the board in whatever order its words stand", () => {
    expect(isOn("frist=over&par=108,85", parseFilter("?enhed=u1&par=85,108&frist=over"))).toBe(true);
    expect(isOn("par=85", parseFilter("?par=85&frist=over"))).toBe(false);
    expect(isOn("", parseFilter("?par=85"))).toBe(false);
  });

  it("is changed by who saved it, and by a leader where it is the unit's", () => {
    const asked = [view(true, false), view(true, true), view(false, true)];
    expect(asked.map((each) => mayChange(each, false))).toEqual([true, true, false]);
    expect(asked.map((each) => mayChange(each, true))).toEqual([true, true, true]);
  });

  it("stands among one's own until it is shared", () => {
    const views = [view(true, false), view(true, true), view(false, true)];
    expect(groupsOf(views)).toEqual({ own: views.slice(0, 1), shared: views.slice(1) });
  });
});
