import type { Card } from "#shared/domain/card.ts";
import { compareUrgency, urgencyOf } from "#shared/domain/urgency.ts";
import type { Moment } from "#shared/domain/zone.ts";

/** As on the board: what can still be saved comes first (DL14). */
export function byUrgency<C extends Card>(cards: readonly C[], moment: Moment): readonly C[] {
  return cards
    .map((card) => ({ card, urgency: urgencyOf({ ...card, closed: false }, moment) }))
    .sort((a, b) => compareUrgency(a.urgency, b.urgency))
    .map(({ card }) => card);
}
