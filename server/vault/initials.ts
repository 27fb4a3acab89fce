const LONGEST = 6;

/**
 * The short label of a citizen where a unit has chosen initials (PR2): "Ida Rasmussen" is "I.R.". Letters only,
 * at most 6 characters: of many names the first ones and the last. Null where the name has no letter.
 */
export function initialsOf(name: string): string | null {
  const letters = name
    .split(/\s+/)
    .map((word) => /\p{L}/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined)
    .map((letter) => letter.toUpperCase())
    .map((letter) => [...letter][0] ?? "")
    .filter((letter) => letter.length === 1);
  const most = LONGEST / 2;
  const kept = letters.length > most ? [...letters.slice(0, most - 1), letters.at(-1)] : letters;
  return kept.length === 0 ? null : kept.map((letter) => `${letter}.`).join("");
}
