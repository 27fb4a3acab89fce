import type { Member } from "#server/store/port.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { plain } from "./columns.ts";

type People = ReadonlyMap<PersonId, Member>;

/** As a colleague is written in a hurry: AL, ALa, AL2. */
const LIKE_INITIALS = /^\p{L}{2,5}\d?$/u;

/** Who a person has turned out to be (a list goes on writing the old name). */
export function whoIs(people: People, id: PersonId): PersonId {
  const seen = new Set<PersonId>();
  let at = id;
  for (;;) {
    const into = people.get(at)?.mergedInto ?? null;
    if (into === null || !people.has(into) || seen.has(into)) return at;
    seen.add(into);
    at = into;
  }
}

/**
 * Whom of the known a list means: by name, however it is typed, else by initials where exactly one person at work has
 * them. Who turned out to be somebody else is that other one.
 */
export function makeFindPerson(people: People): (text: string) => Member | undefined {
  const all = [...people.values()];
  const byName = new Map(all.map((member) => [plain(member.name), member]));
  return (text) => {
    const known = byName.get(plain(text));
    if (known) return people.get(whoIs(people, known.id));
    if (!LIKE_INITIALS.test(text.trim())) return undefined;
    const alike = all.filter(({ active, initials }) => active && plain(initials) === plain(text));
    return alike.length === 1 ? alike[0] : undefined;
  };
}
