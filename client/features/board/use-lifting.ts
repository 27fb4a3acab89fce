import { useCallback, useEffect, useRef, useState } from "react";
import type { Moving } from "#client/casework/use-moving.tsx";
import type { Drop } from "#client/drag/drag-area.tsx";
import { type DragStore, makeDragStore } from "#client/drag/drag-store.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { type Hold, makeHolding } from "./holding.ts";
import type { Judge, Judged } from "./judge.ts";
import type { FindCard } from "./landing-place.ts";

export interface Lifting {
  readonly drag: DragStore;
  readonly hold: Hold;
  /** The card as the mover saw it when lifting it, whatever became of it since. */
  readonly find: FindCard;
  readonly onDrop: (drop: Drop) => void;
}

/** A card off its place, by pointer or keys, from the lift to the drop; what others did to it meanwhile is said then (MV6). */
export function useLifting(
  sync: BoardSync,
  judge: Judge,
  { move, explain }: Pick<Moving, "move" | "explain">,
): Lifting {
  const t = useTexts();
  const { warn } = useNotices();
  const [drag] = useState(makeDragStore);
  const [hold] = useState(() => makeHolding(drag));
  const lifted = useRef<Judged | null>(null);

  const find = useCallback<FindCard>(
    (id) => {
      if (lifted.current?.card.id === id) return lifted.current;
      const card = sync.picture().cards.get(id);
      return card ? judge(card, false) : null;
    },
    [sync, judge],
  );
  useEffect(
    () =>
      drag.subscribe(() => {
        const { card } = drag.read();
        lifted.current = card && find(card);
      }),
    [drag, find],
  );

  const onDrop = ({ card: id, from, to, landing }: Drop) => {
    const now = sync.picture().cards.get(id);
    const column = sync.picture().columns.find((candidate) => candidate.id === to);
    const seen = find(id);
    if (!now) warn(t("carry.gone", { number: seen?.card.number ?? "" }));
    else if (now.column !== from) {
      const { by = null, at = null } = now.lastMove ?? {};
      warn(explain({ code: "moved-meanwhile", data: { column: now.column, by, at } }));
    } else if (column) move(now, column, landing.before);
  };
  return { drag, hold, find, onDrop };
}
