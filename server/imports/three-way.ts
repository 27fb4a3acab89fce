/**
 * One field of a case as an earlier list said it (undefined: nothing known), as this list says it (undefined: no such
 * column), and as the board has it. `take`: the list has changed and the board still has its old word. `keep`: the
 * board was changed as well, and its word stands. A cell that is empty now as before says nothing.
 */
export function threeWay<T>(earlier: T | undefined, now: T | undefined, board: T): "same" | "take" | "keep" {
  if (now === undefined || equal(now, board)) return "same";
  if (now === null && (earlier === null || earlier === undefined)) return "same";
  if (earlier === undefined) return board === null ? "take" : "keep";
  return equal(earlier, board) ? "take" : "keep";
}

export const equal = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
