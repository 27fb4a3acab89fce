import type { ShownCard } from "#client/sync/board-sync.ts";
import type { Person } from "#shared/domain/board.ts";
import type { PersonId } from "#shared/domain/ids.ts";

/** So many faces are seen at a glance; the others come when they are asked for. */
export const FEW_PEOPLE = 8;

/** The unit's people for a choice: whoever has the case first, then those who are here, by name; the away ones last. */
export function peopleFor(
  people: ReadonlyMap<PersonId, Person>,
  card: Pick<ShownCard, "caseworker">,
): readonly Person[] {
  const place = ({ id, away }: Person): number => (id === card.caseworker ? 0 : away ? 2 : 1);
  return [...people.values()]
    .filter(({ active, id }) => active || id === card.caseworker)
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, "da"));
}
