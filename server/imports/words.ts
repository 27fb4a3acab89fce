import { mentionsCpr } from "#shared/domain/cpr-like.ts";
import { WORD_FIELDS, type WordField } from "#shared/domain/list-fields.ts";
import { resolveSection } from "#shared/domain/sections.ts";
import type { AnyField, ListPreview, SourceProfile } from "#shared/protocol/lists.ts";
import { readDate, readHold, readKind, readOutcome, readStage, readYesOrNo } from "./cell-values.ts";
import type { Cells, Judging } from "./check-row.ts";
import { fieldOf, plain } from "./columns.ts";

/** For each field the list's own words, as they are compared, to ours. A word that means nothing is an empty one of ours. */
export type Translations = ReadonlyMap<AnyField, ReadonlyMap<string, string>>;

export const translationsOf = (words: SourceProfile["words"]): Translations =>
  new Map(
    WORD_FIELDS.flatMap((field) => {
      const given = Object.entries(words[field] ?? {});
      return given.length === 0 ? [] : [[field, new Map(given.map(([theirs, ours]) => [plain(theirs), ours.trim()]))]];
    }),
  );

export const translated = (words: Translations, field: AnyField, text: string): string =>
  words.get(field)?.get(plain(text)) ?? text;

type Known = (text: string, cells: Cells, judging: Judging) => boolean;
const KNOWN: Readonly<Record<WordField, Known>> = {
  section: (text, cells, { asOf }) => resolveSection(text, readDate(cells("receivedOn")) ?? asOf).ok,
  kind: (text) => readKind(text) !== undefined,
  stage: (text) => readStage(text) !== undefined,
  outcome: (text) => readOutcome(text) !== undefined,
  isProtected: (text) => readYesOrNo(text) !== undefined,
  hold: (text) => readHold(text) !== undefined,
};

/** A row that was taken in has no unknown word in these. */
const NEEDED: ReadonlySet<WordField> = new Set<WordField>(["section", "kind", "stage"]);
/** More different ones are no words: the wrong column was chosen. */
const MOST_WORDS = 200;
const LONGEST_WORD = 80;

export type UnknownWords = ListPreview["unknownWords"];

/**
 * Collects the words that the board does not know, to be translated in the profile. Never one that may hold a CPR number,
 * and none of a column whose heading says that it tells who the case is about, whatever it was chosen to be (PR1).
 */
export function unknownWordsOf(judging: Judging): {
  readonly look: (cells: Cells, isTakenIn: boolean) => void;
  readonly found: () => UnknownWords;
} {
  const looked = judging.columns.flatMap(({ field, title }) => {
    const word = WORD_FIELDS.find((one) => one === field);
    return word && !["name", "cpr"].includes(fieldOf(title) ?? "") ? [word] : [];
  });
  const found = new Map<string, { readonly field: WordField; readonly word: string; rows: number }>();
  const count = (field: WordField, word: string) => {
    const key = `${field} ${plain(word)}`;
    const known = found.get(key);
    if (known) known.rows += 1;
    else if (found.size < MOST_WORDS && !mentionsCpr(word)) found.set(key, { field, word, rows: 1 });
  };
  return {
    look(cells, isTakenIn) {
      for (const field of looked) {
        if (isTakenIn && NEEDED.has(field)) continue;
        const word = cells(field);
        const isWord = word !== "" && word.length <= LONGEST_WORD;
        if (isWord && !KNOWN[field](word, cells, judging)) count(field, word);
      }
    },
    found: () => [...found.values()].sort((a, b) => b.rows - a.rows),
  };
}
