import { provisionWords } from "#client/casework/provision-words.ts";
import { HOLD_REASONS, KINDS, OUTCOMES, STAGES } from "#shared/domain/case.ts";
import type { WordField } from "#shared/domain/list-fields.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
import { CASE_PROVISIONS } from "#shared/domain/sections.ts";
import { type Translate, textsIn } from "#shared/i18n/catalogue.ts";
import type { Locale } from "#shared/i18n/locale.ts";
import type { ListPreview, SourceProfile } from "#shared/protocol/lists.ts";

/** A word of the list with what it means on the board; `rows`: how many have it, where that is known. */
export interface WordRow {
  readonly field: WordField;
  readonly word: string;
  readonly rows: number | null;
  readonly meaning: string | null;
}

export type UnknownWords = ListPreview["unknownWords"];

/** Words met in this list, and those that the source already had a meaning for; the most frequent first. */
export function wordRows(profile: SourceProfile, met: UnknownWords, fields: readonly WordField[]): readonly WordRow[] {
  return fields.flatMap((field) => {
    const meanings = profile.words[field] ?? {};
    const here = met.filter((unknown) => unknown.field === field);
    const counts = new Map(here.map(({ word, rows }) => [word, rows]));
    const words = [...new Set([...counts.keys(), ...Object.keys(meanings)])];
    return words
      .map((word): WordRow => ({ field, word, rows: counts.get(word) ?? null, meaning: meanings[word] ?? null }))
      .sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0) || a.word.localeCompare(b.word, "da"));
  });
}

/** Words that have been met so far: a word that has got a meaning is unknown no longer, but still shown. */
export function alsoMet(met: UnknownWords, fresh: UnknownWords): UnknownWords {
  const isFresh = ({ field, word }: UnknownWords[number]) =>
    fresh.some((other) => other.field === field && other.word === word);
  return [...met.filter((known) => !isFresh(known)), ...fresh];
}

export interface Meaning {
  /** The board's own word, as a list may have it: Danish. */
  readonly id: string;
  readonly text: string;
}

/** What a word of this field may mean. */
export function meaningsFor(field: WordField, t: Translate, locale: Locale): readonly Meaning[] {
  const da = textsIn("da");
  switch (field) {
    case "stage":
      return STAGES.map((stage) => ({ id: da(`stage.${stage}`), text: t(`stage.${stage}`) }));
    case "kind":
      return KINDS.map((kind) => ({ id: da(`kind.${kind}`), text: t(`kind.${kind}`) }));
    case "outcome":
      return [
        ...[...OUTCOMES, "lapsed" as const].map((outcome) => ({
          id: da(`outcome.${outcome}`),
          text: t(`outcome.${outcome}`),
        })),
        { id: "", text: t("import.wordNothing") },
      ];
    case "hold":
      return [
        ...HOLD_REASONS.map((reason) => ({ id: da(`waitsFor.${reason}`), text: t(`waitsFor.${reason}`) })),
        { id: "", text: t("import.wordNothing") },
      ];
    case "isProtected":
      return [
        { id: da("import.yes"), text: t("import.yes") },
        { id: da("import.no"), text: t("import.no") },
      ];
    case "section":
      return sections(locale);
  }
}

/** What stands today: a case of before is found from there by its date (DL8). */
const sections = (locale: Locale): readonly Meaning[] =>
  CASE_PROVISIONS.filter(({ sort, validTo }) => sort !== "legacy" && validTo === null).map(({ id }) => ({
    id: lawSectionText(id).replaceAll("\u00a0", " "),
    text: provisionWords(id, locale),
  }));
