import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveBoard } from "#client/features/board/derive-board.ts";
import { parseFilter, passing } from "#client/features/board/filter.ts";
import { findCards, holdsCpr, matching } from "#client/features/board/find-cards.ts";
import { makeJudge } from "#client/features/board/judge.ts";
import type { ProvisionId, SectionCode } from "#shared/domain/ids.ts";
import { ANNA, aCard, aPicture, BO, monday, people } from "#test/client/some-cards.ts";

const picture = aPicture([
  aCard("26-001226", { stage: "decision", label: "K.J." }),
  aCard("26-000085", { provision: "SEL-108" as ProvisionId, caseworker: BO }),
  aCard("25-001226", { caseworker: null }),
  aCard("26-012260", { provision: "BL-86" as ProvisionId, written: "SEL-41" as SectionCode, caseworker: null }),
  aCard("24-000007", { stage: "closed", provision: "SEL-112" as ProvisionId, caseworker: BO }),
]);

const found = (text: string, search = "") => {
  const passes = passing(parseFilter(search), ANNA, people);
  const { columns } = deriveBoard(null, picture, { judge: makeJudge(monday), passes });
  const { hits, hidden } = findCards(matching(text, people), picture, columns);
  return { hits: hits.map((id) => picture.cards.get(id)?.number), hidden };
};

describe("the board's find", () => {
  it.each([
    ["26-001226", ["26-001226"]],
    ["26001226", ["26-001226"]],
    ["26-1226", ["26-001226"]],
    ["261226", ["26-001226"]],
    ["1226", ["25-001226", "26-012260", "26-001226"]],
    ["226", ["25-001226", "26-001226"]],
    ["7", ["24-000007"]],
    ["24-", ["24-000007"]],
  ])("finds a case by its number, as people type it: %s", (text, numbers) => {
    expect(found(text).hits).toEqual(numbers);
  });

  it.each([
    ["ap", ["26-001226"]],
    ["BP", ["26-000085", "24-000007"]],
    ["bo prø", ["26-000085", "24-000007"]],
    ["prøve", ["26-000085", "26-001226", "24-000007"]],
    ["kj", ["26-001226"]],
    ["K.J.", ["26-001226"]],
  ])("finds a case by caseworker or label: %s", (text, numbers) => {
    expect(found(text).hits).toEqual(numbers);
  });

  it.each([
    ["§ 85", ["25-001226", "26-001226"]],
    ["85", ["25-001226", "26-000085", "26-001226"]],
    ["SEL § 108", ["26-000085"]],
    ["bl 86", ["26-012260"]],
    ["§ 41", ["26-012260"]],
    ["hjælpemid", ["24-000007"]],
    ["§ 83, stk. 1, nr. 2", []],
    ["§ 85 ap", ["26-001226"]],
    ["108 bo", ["26-000085"]],
    ["108 ap", []],
  ])("[DL8] finds a case by its section, with every word that is typed: %s", (text, numbers) => {
    expect(found(text).hits).toEqual(numbers);
  });

  it("goes column by column, and says what the filters hide", () => {
    expect(found("1226", "?sagsbehandler=ingen")).toEqual({ hits: ["25-001226", "26-012260"], hidden: 1 });
    expect(found("bp", "?sagsbehandler=mig")).toEqual({ hits: [], hidden: 2 });
  });

  it("finds nothing where nothing is asked", () => {
    expect(["", "  ", "§"].map((text) => found(text))).toEqual(Array(3).fill({ hits: [], hidden: 0 }));
  });

  it("[PR1] never looks for a CPR number, however it is typed and whatever stands around it", () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const around = fc.constantFrom("", " ", "cpr ", "AP ");
    fc.assert(
      fc.property(
        digits(6),
        fc.constantFrom("", "-", " ", " - ", "–"),
        digits(4),
        around,
        (born, between, serial, word) => {
          const text = `${word}${born}${between}${serial}`;
          expect(holdsCpr(text)).toBe(true);
          expect(matching(text, people)).toBeNull();
        },
      ),
    );
    expect(["26-001226", "26001226", "120585", "120585-12"].some(holdsCpr)).toBe(false);
  });
});
