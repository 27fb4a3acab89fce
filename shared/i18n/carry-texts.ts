import { counted, englishCounted, fixed, given } from "./entry.ts";

interface Placed {
  readonly column: string;
  readonly place: number;
  readonly count: number;
}

/** Moving a card by keys, choosing its place from the menu, and what is said of others' moves (MV8). */
export const carryTexts = {
  "carry.how": fixed(
    "Vælg kolonne med venstre og højre pil og plads med op og ned. Slip med mellemrum, fortryd med Escape",
    "Choose the column with the left and right arrows and the place with up and down. Drop with space, cancel with Escape",
  ),
  "carry.toPlace": given<Placed>(
    ({ column, place, count }) => `${column}, plads ${place} af ${count}`,
    ({ column, place, count }) => `${column}, place ${place} of ${count}`,
  ),
  "carry.toUrgency": given<Placed>(
    ({ column, place, count }) => `${column}. Fristen giver sagen plads ${place} af ${count}`,
    ({ column, place, count }) => `${column}. Its deadline gives the case place ${place} of ${count}`,
  ),
  "carry.home": given<{ column: string }>(
    ({ column }) => `${column}, hvor sagen stod`,
    ({ column }) => `${column}, where the case stood`,
  ),
  "carry.noPlace": given<{ column: string }>(
    ({ column }) => `Rækkefølgen i ${column} følger fristerne`,
    ({ column }) => `The order in ${column} follows the deadlines`,
  ),
  "carry.gone": given<{ number: string }>(
    ({ number }) => `Sag ${number} er ikke længere på tavlen. Din flytning er ikke gennemført`,
    ({ number }) => `Case ${number} is no longer on the board. Your move was not made`,
  ),

  "place.heading": given<{ column: string }>(
    ({ column }) => `Plads i ${column}`,
    ({ column }) => `Place in ${column}`,
  ),
  "place.first": fixed("Øverst", "To the top"),
  "place.up": fixed("Én op", "One up"),
  "place.down": fixed("Én ned", "One down"),
  "place.last": fixed("Nederst", "To the bottom"),

  "others.mark": given<{ initials: string }>(
    ({ initials }) => `Flyttet hertil af ${initials}`,
    ({ initials }) => `Moved here by ${initials}`,
  ),
  "others.one": given<{ who: string; number: string; column: string }>(
    ({ who, number, column }) => `${who} har flyttet sag ${number} til ${column}`,
    ({ who, number, column }) => `${who} has moved case ${number} to ${column}`,
  ),
  "others.many": given<{ count: number }>(
    ({ count }) => `${counted(count, "sag", "sager")} er flyttet af andre`,
    ({ count }) => `${englishCounted(count, "case", "cases")} moved by others`,
  ),
};
