import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { WipLimit } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { isBeyondLimits, limitOfAssignment } from "#shared/domain/wip.ts";

/** The soft limit that giving all of these to a colleague would go past; a hard one the server answers case by case (MV5). */
export function softLimitOfHands(picture: BoardPicture, to: PersonId, cards: readonly Card[]): WipLimit | null {
  const closed = new Set(picture.columns.filter(({ stage }) => stage === "closed").map(({ id }) => id));
  const open = [...picture.cards.values()].filter((card) => card.caseworker === to && !closed.has(card.column));
  let inHand = open.length;
  for (const { caseworker: from, kind, duties, clocks } of cards) {
    const { caseworkerWip } = picture.unit?.settings ?? {};
    const limit = limitOfAssignment({ limit: caseworkerWip, from, to, inHand, byLeader: false });
    if (limit?.mode === "soft" && !isBeyondLimits({ kind, remitted: duties.remitted, clocks })) return limit;
    if (from !== to) inHand += 1;
  }
  return null;
}
