import type { ShownCard } from "#client/sync/board-sync.ts";

/** `26-001226` as it is compared: what comes before the last part, the last part, and that without its zeros. */
interface NumberParts {
  readonly head: string;
  readonly tail: string;
  readonly short: string;
}

const known = new WeakMap<ShownCard, NumberParts>();

function partsOf(card: ShownCard): NumberParts {
  const found = known.get(card);
  if (found) return found;
  const pieces = card.number.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const tail = pieces.at(-1) ?? "";
  const parts = { head: pieces.slice(0, -1).join(""), tail, short: withoutZeros(tail) };
  known.set(card, parts);
  return parts;
}

const withoutZeros = (text: string): string => text.replace(/^0+/, "");

/** A case number as people type it: whole or its end, with or without hyphen and zeros. `1226` and `26-1226` find 26-001226. */
export function numberMatches(typed: string): (card: ShownCard) => boolean {
  const pieces = typed.toLowerCase().split(/[-./]/);
  const last = pieces.at(-1) ?? "";
  if (pieces.length > 1) {
    const [head, short] = [pieces.slice(0, -1).join(""), withoutZeros(last)];
    return (card) => {
      const number = partsOf(card);
      return number.head === head && (number.tail.startsWith(last) || number.short === short);
    };
  }
  // Two or three digits stand somewhere in every other number: only the end of one counts.
  if (/^\d{1,2}$/.test(last)) return (card) => partsOf(card).short === withoutZeros(last);
  if (/^\d{3}$/.test(last)) return (card) => partsOf(card).tail.endsWith(last);
  return (card) => {
    const { head, tail, short } = partsOf(card);
    return tail.includes(last) || (head + tail).startsWith(last) || head + short === last;
  };
}
