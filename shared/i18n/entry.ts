import type { Locale } from "./locale.ts";

/** One text in every language; `P` is what it has to be given. */
export type Entry<P> = Readonly<Record<Locale, (params: P) => string>>;

/** A text that is always the same. */
export const fixed = (da: string, en: string): Entry<void> => ({ da: () => da, en: () => en });

/** A text with values in it; dates and numbers come as they are, each language writes them its own way. */
export const given = <P>(da: (params: P) => string, en: (params: P) => string): Entry<P> => ({ da, en });

/** Thousands are set apart as each language does: 2.188 and 2,188. */
const grouped = (count: number, separator: string): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, separator);
export const numeral = (count: number): string => grouped(count, ".");
export const englishNumeral = (count: number): string => grouped(count, ",");

/** A counted noun: "1 sag", "4 sager". */
export const counted = (count: number, one: string, many: string): string =>
  `${numeral(count)} ${count === 1 ? one : many}`;
export const englishCounted = (count: number, one: string, many: string): string =>
  `${englishNumeral(count)} ${count === 1 ? one : many}`;
