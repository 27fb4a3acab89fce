import type { ShownCard } from "#client/sync/board-sync.ts";
import type { PlainDate } from "#shared/domain/dates.ts";

/** A card that says what is to be done next, and when (MV10). */
type WithNextStep = ShownCard & { readonly nextStep: { readonly on: PlainDate } | null };

const hasNextStep = (card: ShownCard): card is WithNextStep => "nextStep" in card;

/** The day of a case's next step; null where it has none. */
export const nextStepOn = (card: ShownCard): PlainDate | null => (hasNextStep(card) ? card.nextStep?.on : null) ?? null;
