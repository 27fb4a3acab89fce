import { describe, expect, it } from "vitest";
import { alsoMet, meaningsFor, wordRows } from "#client/features/lists/words.ts";
import { WORD_FIELDS } from "#shared/domain/list-fields.ts";
import { resolveSection } from "#shared/domain/sections.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { date } from "#test/support/builders.ts";
import { STAGED } from "./a-list.ts";

const da = textsIn("da");
const en = textsIn("en");

describe("a source's own words", () => {
  it("stand with how many rows have them, the most frequent first, and with the meaning they have", () => {
    const profile = { ...STAGED.profile, words: { stage: { Visiteret: "Afgørelse", Arkiv: "Afsluttet" } } };
    const met = [
      { field: "stage", word: "Visiteret", rows: 3 },
      { field: "stage", word: "Under behandling", rows: 12 },
      { field: "hold", word: "Konsulent", rows: 2 },
    ] as const;
    expect(wordRows(profile, met, WORD_FIELDS)).toEqual([
      { field: "stage", word: "Under behandling", rows: 12, meaning: null },
      { field: "stage", word: "Visiteret", rows: 3, meaning: "Afgørelse" },
      { field: "stage", word: "Arkiv", rows: null, meaning: "Afsluttet" },
      { field: "hold", word: "Konsulent", rows: 2, meaning: null },
    ]);
  });

  it("stay known when they have got a meaning, with the latest count where they are met again", () => {
    const first = [{ field: "stage", word: "A", rows: 3 }] as const;
    expect(alsoMet(first, [])).toEqual(first);
    expect(alsoMet(first, [{ field: "stage", word: "A", rows: 5 }])).toEqual([{ field: "stage", word: "A", rows: 5 }]);
  });

  it("may mean the board's words, which are the list's in any language of the page", () => {
    const stages = meaningsFor("stage", en, "en");
    expect(stages.map(({ id }) => id)).toEqual(["Modtagelse", "Oplysning", "Afgørelse", "Opfølgning", "Afsluttet"]);
    expect(stages[0]?.text).toBe("Intake");
    for (const field of WORD_FIELDS)
      expect(meaningsFor(field, en, "en").map(({ id }) => id)).toEqual(
        meaningsFor(field, da, "da").map(({ id }) => id),
      );
  });

  it("[DL8] may mean any section, each written so that a list with it is read", () => {
    const sections = meaningsFor("section", da, "da");
    expect(sections.length).toBeGreaterThan(40);
    const unread = sections.filter(({ id }) => !resolveSection(id, date("2026-11-25")).ok);
    expect(unread).toEqual([]);
  });

  it("may mean nothing at all where a cell may be empty", () => {
    const isEmptyAllowed = WORD_FIELDS.filter((field) => meaningsFor(field, da, "da").some(({ id }) => id === ""));
    expect(isEmptyAllowed).toEqual(["outcome", "hold"]);
  });
});
