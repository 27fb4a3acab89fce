import type { Member, Organisation } from "#server/store/port.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { plain } from "./columns.ts";

/** More is no help to whoever chooses. */
const MOST = 5;
/** So many letters typed otherwise may be a slip. */
const SLIPS = 2;
const SHORTEST = 6;

/** Whom a name that nobody here has may be meant for: the same initials, the same last name, or nearly the same letters. */
export function likelyPeople(
  name: string,
  { people }: Pick<Organisation, "people">,
): readonly { readonly id: PersonId; readonly name: string }[] {
  return [...people.values()]
    .filter((member) => member.active && member.mergedInto === null && isLikely(name, member))
    .slice(0, MOST)
    .map(({ id, name: known }) => ({ id, name: known }));
}

function isLikely(name: string, { name: known, initials }: Member): boolean {
  const [theirs, ours] = [wordsOf(name), wordsOf(known)];
  if (theirs.length === 1 && plain(name) === plain(initials)) return true;
  if (theirs.length > 1 && lettersOf(theirs) === lettersOf(ours)) return true;
  const isSameLast = ours.length > 1 && theirs.length > 1 && theirs.at(-1) === ours.at(-1);
  if (isSameLast && theirs[0]?.[0] === ours[0]?.[0]) return true;
  const [a, b] = [theirs.join(" "), ours.join(" ")];
  return Math.min(a.length, b.length) >= SHORTEST && distance(a, b) <= SLIPS;
}

/** "Jensen, Lone" is Lone Jensen. */
function wordsOf(name: string): readonly string[] {
  const [last, first] = name.split(",");
  return plain(first === undefined ? name : `${first} ${last}`)
    .split(/[\s.-]+/)
    .filter((word) => word !== "");
}

const lettersOf = (words: readonly string[]): string => words.map((word) => word[0]).join("");

/** Letters to change, add or leave out between two texts. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = (above[at - 1] ?? 0) + (b[at - 1] === letter ? 0 : 1);
      line.push(Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
