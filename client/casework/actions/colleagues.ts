import type { Person } from "#shared/domain/board.ts";
import type { PersonId } from "#shared/domain/ids.ts";

/** Those who work here, by name; without those who are left out. */
export const colleagues = (
  people: ReadonlyMap<PersonId, Person>,
  without: readonly (PersonId | null)[] = [],
): readonly Person[] =>
  [...people.values()]
    .filter(({ id, active }) => active && !without.includes(id))
    .sort((a, b) => a.name.localeCompare(b.name, "da"));
