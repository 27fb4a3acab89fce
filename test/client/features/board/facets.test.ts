import { describe, expect, it } from "vitest";
import { choosable, colleagues, count, countBySection, tally } from "#client/features/board/facets.ts";
import { parseFilter, passing, waitsFor } from "#client/features/board/filter.ts";
import { makeJudge } from "#client/features/board/judge.ts";
import { sectionOptions, sectionWords, typedSections } from "#client/features/board/section-options.ts";
import { HOLD_FILTERS } from "#shared/domain/hold-filter.ts";
import type { PersonId, ProvisionId, SectionCode } from "#shared/domain/ids.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { ANNA, aCard, aClock, aPicture, BO, monday, people } from "#test/client/some-cards.ts";
import { date, uuid } from "#test/support/builders.ts";

const t = textsIn("da");
const hold = { reason: "doctor", since: date("2026-11-01"), chaseOn: date("2026-11-23") } as const;
const picture = aPicture([
  aCard("1", { clocks: [aClock("2026-11-01")], hold }),
  aCard("2", { clocks: [aClock("2026-11-01")], caseworker: BO }),
  aCard("3", { provision: "SEL-108" as ProvisionId, hold }),
  aCard("4", { provision: "BL-86" as ProvisionId, written: "SEL-41" as SectionCode, caseworker: null }),
  aCard("5", { provision: "SEL-41" as ProvisionId, caseworker: null }),
  aCard("6", { stage: "closed", hold }),
]);
const counting = (search: string) => ({
  picture,
  judge: makeJudge(monday),
  filter: parseFilter(search),
  me: ANNA,
});

describe("the number beside a choice", () => {
  it("is how many open cases it would show, the other filters kept and its own left out", () => {
    const cards = choosable("caseworker", counting("?frist=over&sagsbehandler=mig"));
    expect([...tally(cards, ({ card }) => card.caseworker)]).toEqual([
      [ANNA, 1],
      [BO, 1],
    ]);
    const waiting = choosable("holds", counting("?par=85&afventer=leder"));
    expect(HOLD_FILTERS.map((wanted) => count(waiting, (judged) => waitsFor(judged, wanted)))).toEqual([
      1, 1, 0, 1, 0, 0, 0, 0,
    ]);
  });

  it("[DL8] counts for a section what choosing it would show, by its own number and by what was written", () => {
    const parts = counting("");
    const bySection = countBySection(choosable("sections", parts));
    for (const code of ["85", "41", "86", "BL-86", "SEL-86", "108", "999"]) {
      const passes = passing(parseFilter(`?par=${code}`), ANNA, people);
      const shown = choosable("sections", parts).filter(passes).length;
      expect([code, bySection(code)]).toEqual([code, shown]);
    }
    expect(bySection("41")).toBe(2);
  });

  it("offers colleagues who work here or have a case here, by name", () => {
    const gone = { id: uuid<PersonId>(53), name: "Aage Prøve", initials: "AaP", active: false };
    const all = new Map([...people, [gone.id, gone]]);
    expect(colleagues(all, new Map()).map(({ initials }) => initials)).toEqual(["AP", "BP"]);
    expect(colleagues(all, new Map([[gone.id, 1]])).map(({ initials }) => initials)).toEqual(["AP", "BP", "AaP"]);
  });
});

describe("the list of sections", () => {
  const onBoard = [...picture.cards.values()].map(({ provision }) => provision);
  const options = sectionOptions(onBoard, [], () => 1, { t, locale: "da" });
  const plain = (text: string | null | undefined) => text?.replaceAll("\u00a0", " ");

  it("[DL8] says the law, the name, and what a number was or has become", () => {
    expect(options.map(({ id, text, note }) => [id, plain(text)?.slice(0, 8), plain(note)])).toEqual([
      ["41", "SEL § 41", "nu BL § 86"],
      ["85", "SEL § 85", undefined],
      ["86", "BL § 86 ", "tidligere SEL § 41"],
      ["108", "SEL § 10", undefined],
    ]);
    expect(plain(sectionWords("41", t))).toBe("§ 41 (nu BL § 86)");
    expect(plain(sectionWords("42", t))).toBe("§ 42 (SEL § 42 nu BL § 87)");
    expect(plain(sectionWords("85", t))).toBe("§ 85");
    expect(sectionWords("bostøtte", t)).toBe("bostøtte");
  });

  it("keeps a chosen section in sight that the board has no case of", () => {
    const [first] = sectionOptions(onBoard, ["50", "85"], () => 0, { t, locale: "da" });
    expect([first?.id, plain(first?.text)]).toEqual(["50", "§ 50 (nu BL § 20)"]);
  });

  it.each([
    ["85, 108", ["85", "108"]],
    ["85 og 108; § 97", ["85", "108", "97"]],
    ["SEL § 41", ["SEL-41"]],
    ["bostøtte", ["85"]],
    ["merudgifter", ["41"]],
    ["vrøvl", null],
    [" , ", null],
  ])("[DL8] takes what is typed, number, former number or name: %s", (text, codes) => {
    expect(typedSections(text, options)).toEqual(codes);
  });
});
