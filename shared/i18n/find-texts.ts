import { counted, englishCounted, englishNumeral, fixed, given, numeral } from "./entry.ts";

/** The board's own find: what is looked for, and what was found. */
export const findTexts = {
  "find.label": fixed("Søg sagsnr. eller initialer", "Find case no. or initials"),
  "find.clear": fixed("Ryd søgning", "Clear search"),
  "find.next": fixed("Næste fundne sag (F3)", "Next case found (F3)"),
  "find.previous": fixed("Forrige fundne sag (Skift+F3)", "Previous case found (Shift+F3)"),
  "find.position": given<{ at: number; count: number }>(
    ({ at, count }) => `${numeral(at)} af ${numeral(count)}`,
    ({ at, count }) => `${englishNumeral(at)} of ${englishNumeral(count)}`,
  ),
  "find.found": given<{ count: number }>(
    ({ count }) => (count === 0 ? "Ingen fundet" : `${numeral(count)} fundet`),
    ({ count }) => (count === 0 ? "None found" : `${englishNumeral(count)} found`),
  ),
  "find.hidden": given<{ count: number }>(
    ({ count }) => `${counted(count, "sag", "sager")} er skjult af dine filtre`,
    ({ count }) => `${englishCounted(count, "case is", "cases are")} hidden by your filters`,
  ),
  "find.cpr": fixed(
    "Cpr-numre søges ikke her. Brug Find borger",
    "CPR numbers are not searched here. Use Find citizen",
  ),
};
