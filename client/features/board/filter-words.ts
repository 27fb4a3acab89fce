import { KINDS, type Kind, SUB_TYPES, type SubType } from "#shared/domain/case.ts";
import { HOLD_FILTERS, type HoldFilter } from "#shared/domain/hold-filter.ts";
import { STEP_FILTERS, type StepFilter } from "#shared/domain/step-filter.ts";

/** What the address calls things: Danish words that a colleague can read, and that need no escaping. */
export const HOLD_WORDS: Readonly<Record<HoldFilter, string>> = {
  any: "ja",
  none: "nej",
  citizen: "borger",
  doctor: "laege",
  panel: "visitationsudvalg",
  leader: "leder",
  provider: "leverandoer",
  otherAuthority: "anden-myndighed",
};
export const STEP_WORDS: Readonly<Record<StepFilter, string>> = { none: "mangler", due: "nu", week: "uge" };
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  new: "ny",
  change: "aendring",
  followUp: "opfoelgning",
  notification: "underretning",
};
export const SUB_TYPE_WORDS: Readonly<Record<SubType, string>> = { technical: "tekniske", personal: "personlige" };

/** `æ`, `ø` and `å` are taken as well as `ae`, `oe` and `aa`, and any case: people type addresses too. */
const plain = (word: string): string =>
  word.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");

/** The codes that some words mean, in the codes' own order; words that mean none are left out. */
function codesOf<T extends string>(
  codes: readonly T[],
  words: Readonly<Record<T, string>>,
  written: readonly string[],
): readonly T[] {
  const meant = new Set(written.map(plain));
  return codes.filter((code) => meant.has(words[code]));
}

export const holdsOf = (written: readonly string[]): readonly HoldFilter[] =>
  codesOf(HOLD_FILTERS, HOLD_WORDS, written);
export const stepOf = (written: readonly string[]): StepFilter | null =>
  codesOf(STEP_FILTERS, STEP_WORDS, written)[0] ?? null;
export const kindsOf = (written: readonly string[]): readonly Kind[] => codesOf(KINDS, KIND_WORDS, written);
export const subTypesOf = (written: readonly string[]): readonly SubType[] =>
  codesOf(SUB_TYPES, SUB_TYPE_WORDS, written);
