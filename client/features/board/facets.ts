import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { Person } from "#shared/domain/board.ts";
import type { PersonId, ProvisionId, SectionCode } from "#shared/domain/ids.ts";
import { sectionFilter } from "#shared/domain/section-filter.ts";
import { type BoardFilter, NO_FILTER, passing } from "./filter.ts";
import type { Judge, Judged } from "./judge.ts";

export interface CountingParts {
  readonly picture: BoardPicture;
  readonly judge: Judge;
  readonly filter: BoardFilter;
  readonly me: PersonId;
}

/** The open cases that one part of the filter chooses among: what passes all the others. */
export function choosable(part: keyof BoardFilter, { picture, judge, filter, me }: CountingParts): readonly Judged[] {
  const passes = passing({ ...filter, [part]: NO_FILTER[part] }, me, picture.people);
  return openCases(picture, judge).filter(passes);
}

/** The cases that a board's numbers count. */
export function openCases(picture: BoardPicture, judge: Judge): readonly Judged[] {
  const found: Judged[] = [];
  for (const { id: column, stage } of picture.columns) {
    if (stage === "closed") continue;
    for (const id of picture.inColumn.get(column) ?? []) {
      const card = picture.cards.get(id);
      const judged = card && judge(card, false);
      if (judged) found.push(judged);
    }
  }
  return found;
}

/** How many there are of each. */
export function tally<T>(cards: readonly Judged[], of: (judged: Judged) => T): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const judged of cards) {
    const value = of(judged);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

export const count = (cards: readonly Judged[], isMeant: (judged: Judged) => boolean): number =>
  cards.reduce((sum, judged) => (isMeant(judged) ? sum + 1 : sum), 0);

interface Kept {
  readonly provision: ProvisionId;
  readonly written: SectionCode | null;
  readonly count: number;
}

/** Counts the cases that a section would show. Few sections stand on many cases, so each is asked once. */
export function countBySection(cards: readonly Judged[]): (code: string) => number {
  const kept = new Map<string, Kept>();
  for (const { card } of cards) {
    const key = `${card.provision} ${card.written}`;
    const { provision, written } = card;
    kept.set(key, { provision, written, count: (kept.get(key)?.count ?? 0) + 1 });
  }
  return (code) => {
    const isMeant = sectionFilter([code]);
    return [...kept.values()].reduce((sum, each) => sum + (isMeant(each.provision, each.written) ? each.count : 0), 0);
  };
}

/** Colleagues to choose among: who works here or has a case here, by name. */
export const colleagues = (
  people: ReadonlyMap<PersonId, Person>,
  counts: ReadonlyMap<PersonId | null, number>,
): readonly Person[] =>
  [...people.values()]
    .filter(({ id, active }) => active || counts.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, "da"));
