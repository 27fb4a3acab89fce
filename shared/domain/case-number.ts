/** As people type it: letters, digits and separators. */
const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}\-/. ]{0,31}$/u;
const CPR_LIKE = /^\d{6}[-\s]?\d{4}$/;

/** A case number without the spaces around it; null where it is none, or looks like a CPR number (PR2). */
export function readCaseNumber(text: string): string | null {
  const number = text.trim();
  return SHAPE.test(number) && !CPR_LIKE.test(number) ? number : null;
}
