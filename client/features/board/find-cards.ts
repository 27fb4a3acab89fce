import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import type { Person } from "#shared/domain/board.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import { PROVISIONS } from "#shared/domain/provisions.ts";
import { sectionFilter } from "#shared/domain/section-filter.ts";
import { numberMatches } from "./case-number.ts";
import type { ColumnView } from "./derive-board.ts";

export type Matches = (card: ShownCard) => boolean;
type People = ReadonlyMap<PersonId, Person>;

export interface Found {
  /** In the board's order: column by column, from the top. */
  readonly hits: readonly CaseId[];
  /** Found on the board, but not shown by the filters. */
  readonly hidden: number;
}

const NOTHING: Found = { hits: [], hidden: 0 };

/** A CPR number, typed in whatever way, is never looked for (PR1). */
export const holdsCpr = (text: string): boolean => /\d{6}[-\u2010-\u2013]?\d{4}/.test(text.replace(/\s/g, ""));

/** What is found of the cards shown, and how many more there are behind the filters. */
export function findCards(matches: Matches | null, picture: BoardPicture, columns: readonly ColumnView[]): Found {
  if (!matches) return NOTHING;
  const found = new Set<CaseId>();
  for (const card of picture.cards.values()) if (matches(card)) found.add(card.id);
  const hits = columns.flatMap(({ cards }) => cards.map(({ card }) => card.id).filter((id) => found.has(id)));
  return { hits, hidden: found.size - hits.length };
}

/** Every word must be found: in the case number, the label, the caseworker or the section. Null where nothing is asked. */
export function matching(text: string, people: People): Matches | null {
  if (holdsCpr(text)) return null;
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const matchers = words.map((word) => matchesWord(word, people));
  return (card) => matchers.every((matches) => matches(card));
}

/** "SEL § 85 a AL" is two words: a section, with its law and letter, is one. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKC").toLocaleLowerCase("da").replace(/\s+/g, " ").trim();
  if (/§.*\b(?:stk|nr)\b/.test(plain)) return [plain.replace(/^§?/, "§")];
  return plain
    .replace(/§+ ?/g, "§")
    .replace(/(?<![\p{L}\p{N}])(sel|bl) ?§?(?=\d)/gu, "§$1-")
    .replace(/(?<!\d)(\d{1,3}) ([a-z])(?!\p{L})/gu, "$1$2")
    .split(" ")
    .filter((word) => word !== "" && word !== "§");
}

function matchesWord(word: string, people: People): Matches {
  if (word.startsWith("§")) return matchesSection(word.replace(/^§(?=sel|bl)/, ""));
  if (/^\d{1,3}[a-z]?$/.test(word)) return either(matchesSection(word), numberMatches(word));
  if (/\d/.test(word)) return numberMatches(word);
  return either(matchesPerson(word, people), matchesLabel(word), matchesName(word), numberMatches(word));
}

const either =
  (...matchers: readonly Matches[]): Matches =>
  (card) =>
    matchers.some((matches) => matches(card));

function matchesSection(code: string): Matches {
  const isOf = sectionFilter([code]);
  return ({ provision, written }) => isOf(provision, written);
}

function matchesPerson(word: string, people: People): Matches {
  const meant = new Set([...people.values()].filter((person) => isNamed(person, word)).map(({ id }) => id));
  return ({ caseworker }) => caseworker !== null && meant.has(caseworker);
}

const isNamed = ({ name, initials }: Person, word: string): boolean =>
  initials.toLocaleLowerCase("da").startsWith(word) ||
  name
    .toLocaleLowerCase("da")
    .split(/[ -]/)
    .some((part) => part.startsWith(word));

/** "ab" finds the label "A.B.". */
function matchesLabel(word: string): Matches {
  const plain = word.replaceAll(".", "");
  if (plain === "") return () => false;
  const isMeant = (label: string): boolean => label.toLocaleLowerCase("da").replaceAll(".", "").startsWith(plain);
  return ({ label }) => label !== null && isMeant(label);
}

/** By what a section is called, from three letters on: fewer stand in every name. */
function matchesName(word: string): Matches {
  if (word.length < 3) return () => false;
  const named = PROVISIONS.filter(({ nameDa, nameEn }) =>
    [nameDa, nameEn].some((name) => name.toLocaleLowerCase("da").includes(word)),
  );
  const meant = new Set(named.map(({ id }) => id));
  return ({ provision }) => meant.has(provision);
}
