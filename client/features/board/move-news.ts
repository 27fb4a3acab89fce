import type { OthersMove } from "./others-moves.ts";

/** What is said of others' moves: one by its particulars, several by their number. */
export type News =
  | { readonly kind: "one"; readonly move: OthersMove }
  | { readonly kind: "many"; readonly count: number };

export interface NewsParts {
  readonly say: (news: News) => void;
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => void;
}

/** Whoever listens to a busy board hears one sentence in so long at most. */
export const QUIET_MS = 10_000;

/** Gathers others' moves, and says them in one sentence: at once where it has been quiet, else when it has been long enough. */
export function makeMoveNews({ say, now, after }: NewsParts): (moves: readonly OthersMove[]) => void {
  const waiting = new Map<OthersMove["card"], OthersMove>();
  let isWaiting = false;
  let saidAt = Number.NEGATIVE_INFINITY;
  const tell = () => {
    isWaiting = false;
    saidAt = now();
    const moves = [...waiting.values()];
    waiting.clear();
    const [move] = moves;
    if (move) say(moves.length === 1 ? { kind: "one", move } : { kind: "many", count: moves.length });
  };
  return (moves) => {
    for (const move of moves) waiting.set(move.card, move);
    if (waiting.size === 0 || isWaiting) return;
    const restMs = saidAt + QUIET_MS - now();
    if (restMs <= 0) return tell();
    isWaiting = true;
    after(restMs, tell);
  };
}
