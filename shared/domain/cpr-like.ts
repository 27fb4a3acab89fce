/**
 * Six digits and four, as people write them: together, or with spaces, a dash, a dot or a stroke between. No date or
 * modulus test. A phone number after its `+45` is none.
 */
const CPR_LIKE = /(?<![\d+])\d{2} ?\d{2} ?\d{2} ?[-\u2010-\u2015\u2212./]? ?\d{4}(?!\d)/;

const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s+/g, " ");

/** Whether a text seems to hold a CPR number somewhere; rather once too often than a number let through. */
export const mentionsCpr = (text: string): boolean => CPR_LIKE.test(plain(text));

/** The first CPR number that a text seems to hold, as it is written there; null for none. */
export const cprIn = (text: string): string | null => CPR_LIKE.exec(plain(text))?.[0] ?? null;
