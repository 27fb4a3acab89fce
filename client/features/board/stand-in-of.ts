import type { Person } from "#shared/domain/board.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Judged } from "./judge.ts";

/** Who looks after the case today in its caseworker's place; null where it is in its own hands. */
export function standInOf({ card, hand }: Judged, people: ReadonlyMap<PersonId, Person>): Person | null {
  return hand === null || hand === card.caseworker ? null : (people.get(hand) ?? null);
}
