import { createContext, useContext } from "react";
import { limitInTheWay } from "#client/casework/move-plan.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import type { Column, WipLimit } from "#shared/domain/board.ts";
import type { CaseId } from "#shared/domain/ids.ts";

/** The limit that stands in a card's way into a column, by the board as it is now; null: none. */
export type LimitOf = (card: CaseId | null, to: Column) => WipLimit | null;

export const makeLimitOf =
  (sync: BoardSync): LimitOf =>
  (id, to) => {
    const picture = sync.picture();
    const card = id && picture.cards.get(id);
    return card ? limitInTheWay(card, to, picture) : null;
  };

export const LimitContext = createContext<LimitOf>(() => null);
export const useLimitOf = (): LimitOf => useContext(LimitContext);
