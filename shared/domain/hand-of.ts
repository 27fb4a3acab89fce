import type { Card } from "./card.ts";
import { type Day, toDay } from "./dates.ts";
import type { PersonId } from "./ids.ts";

/** In whose hands a case is today: the stand-in's while the leave lasts, else its caseworker's (MV9). */
export function handOf({ caseworker, standIn }: Pick<Card, "caseworker" | "standIn">, today: Day): PersonId | null {
  const isAway = standIn !== null && today >= toDay(standIn.from) && today <= toDay(standIn.to);
  return isAway ? standIn.person : caseworker;
}

/** Who does the next step: whom it was agreed with, else whoever has the case (ST3). */
export const stepHandOf = (card: Pick<Card, "caseworker" | "standIn" | "nextStep">, today: Day): PersonId | null =>
  card.nextStep?.who ?? handOf(card, today);
