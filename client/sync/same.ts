/** Whether two values that could stand in JSON say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && same(valueAt(a, key), valueAt(b, key)));
}

const valueAt = (object: object, key: string): unknown => (object as Record<string, unknown>)[key];

/** The value already held, where the new one says the same: what is drawn from it need not be drawn again. */
export const kept = <T>(held: T, fresh: T): T => (same(held, fresh) ? held : fresh);
