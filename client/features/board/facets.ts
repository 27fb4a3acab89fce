import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { Person } from "#shared/domain/board.ts";
import { DEADLINE_FILTERS, type DeadlineFilter } from "#shared/domain/deadline-filter.ts";
import type { PersonId, ProvisionId } from "#shared/domain/ids.ts";
import { type BoardFilter, passing } from "./filter.ts";
import type { Judge, Judged } from "./judge.ts";

/** How many open cases each choice of a filter would show, the other filters kept. */
export interface Counts {
  readonly byProvision: ReadonlyMap<ProvisionId, number>;
  readonly byCaseworker: ReadonlyMap<PersonId | null, number>;
  readonly byDeadline: Readonly<Record<DeadlineFilter, number>>;
}

export interface CountingParts {
  readonly picture: BoardPicture;
  readonly judge: Judge;
  readonly filter: BoardFilter;
  readonly me: PersonId;
}

export function countFor(which: keyof BoardFilter, { picture, judge, filter, me }: CountingParts): Counts {
  const others = { ...filter, [which]: which === "sections" ? [] : null };
  const passes = passing(others, me, picture.people);
  const cards = openCards(picture, judge).filter(passes);
  const deadlines = DEADLINE_FILTERS.map(
    (name) => [name, cards.filter((judged) => judged.passes[name]).length] as const,
  );
  return {
    byProvision: tally(cards.map(({ card }) => card.provision)),
    byCaseworker: tally(cards.map(({ card }) => card.caseworker)),
    byDeadline: Object.fromEntries(deadlines) as Record<DeadlineFilter, number>,
  };
}

function openCards(picture: BoardPicture, judge: Judge): readonly Judged[] {
  return picture.columns
    .filter(({ stage }) => stage !== "closed")
    .flatMap(({ id }) => [...(picture.inColumn.get(id) ?? [])])
    .flatMap((id) => picture.cards.get(id) ?? [])
    .map((card) => judge(card, false));
}

function tally<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Colleagues to choose among: who works here or has a case here, by name. */
export const colleagues = (people: ReadonlyMap<PersonId, Person>, counts: Counts): readonly Person[] =>
  [...people.values()]
    .filter(({ id, active }) => active || counts.byCaseworker.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, "da"));
