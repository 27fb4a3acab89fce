import type { PersonRow } from "#shared/protocol/people.ts";

export interface Wanted {
  /** Part of a name or initials; empty for everybody. */
  readonly text: string;
  readonly withInactive: boolean;
}

/** Those who are looked for, in the order they came. Whoever is looked for by name is found, at work or not. */
export function peopleShown(people: readonly PersonRow[], { text, withInactive }: Wanted): readonly PersonRow[] {
  const wanted = text.trim().toLocaleLowerCase("da");
  return people.filter(({ name, initials, active }) => {
    if (wanted === "") return active || withInactive;
    return name.toLocaleLowerCase("da").includes(wanted) || initials.toLocaleLowerCase("da") === wanted;
  });
}

/** With whom a name may be merged: somebody at work, and another. */
export const mergeable = (people: readonly PersonRow[], person: PersonRow): readonly PersonRow[] =>
  people.filter(({ id, active, role }) => active && id !== person.id && role !== "display");

/** Absences that aren't over, the nearest first. */
export const absencesAhead = ({ absences }: PersonRow, today: string): PersonRow["absences"] =>
  absences.filter(({ to }) => to === null || to >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
