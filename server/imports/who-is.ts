import type { Organisation } from "#server/store/port.ts";
import type { PersonId } from "#shared/domain/ids.ts";

/** The person that an id means by now: two names may have been merged, and lists go on writing the old one. */
export function whoIs({ people }: Organisation, id: PersonId): PersonId {
  const seen = new Set<PersonId>();
  let at = id;
  for (;;) {
    const into = people.get(at)?.mergedInto ?? null;
    if (into === null || !people.has(into) || seen.has(into)) return at;
    seen.add(into);
    at = into;
  }
}
