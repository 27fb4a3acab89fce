import { useEffect, useRef, useState } from "react";
import { columnTitle } from "#client/casework/column-title.ts";
import type { DragStore } from "#client/drag/drag-store.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { PersonId } from "#shared/domain/ids.ts";
import { type Arrivals, makeArrivals } from "./arrivals.ts";
import { inSight } from "./flight-path.ts";
import { makeMoveNews, type News } from "./move-news.ts";
import { type OthersMove, othersMoves } from "./others-moves.ts";

/** More at once than one can follow: then the names alone say it. */
const MOST_FLYING = 6;

const later = (ms: number, run: () => void) => void setTimeout(run, ms);

/** What others move is shown sliding, named on the card for some seconds, and said to a screen reader. */
export function useOthersMoves(sync: BoardSync, me: PersonId, drag: DragStore): Arrivals {
  const isDragging = () => drag.read().card !== null;
  const [arrivals] = useState(() => makeArrivals({ after: later, isDragging }));
  const say = useNewsInWords(sync);
  useEffect(() => {
    let seen = sync.picture();
    const tell = makeMoveNews({ say: (news) => say.current(news), now: () => performance.now(), after: later });
    // Called before anything is drawn anew: the cards are still where they were.
    return sync.subscribe(() => {
      const now = sync.picture();
      const moves = othersMoves(seen, now, me);
      seen = now;
      if (moves.length === 0) return;
      const isFlying = moves.length <= MOST_FLYING && drag.read().card === null && isMotionWanted();
      arrivals.add(moves.map((move) => ({ move, isFlying, start: isFlying ? inSight(move, move.from) : null })));
      tell(moves);
    });
  }, [sync, me, drag, arrivals, say]);
  return arrivals;
}

const isMotionWanted = (): boolean =>
  document.visibilityState === "visible" && !window.matchMedia("(prefers-reduced-motion: reduce)").matches;

function useNewsInWords(sync: BoardSync) {
  const t = useTexts();
  const { announce } = useNotices();
  const say = useRef<(news: News) => void>(() => undefined);
  const one = ({ by, number, to }: OthersMove): string => {
    const { people, columns } = sync.picture();
    const who = people.get(by)?.name;
    const column = columns.find(({ id }) => id === to);
    return who && column
      ? t("others.one", { who, number, column: columnTitle(column, t) })
      : t("others.many", { count: 1 });
  };
  say.current = (news) => announce(news.kind === "one" ? one(news.move) : t("others.many", { count: news.count }));
  return say;
}
