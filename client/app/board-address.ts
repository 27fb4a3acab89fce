import { useCallback } from "react";
import type { BaseLocationHook } from "wouter";
import { navigate, useBrowserLocation, useHistoryState, useSearch } from "wouter/use-browser-location";

const BOARD = "/tavle";
const CASES = "/sager/";

/** What an entry of the browser's history remembers of the board that lies beneath the case in its address. */
interface Beneath {
  /** The board's search as it is now: its filter can be changed while a case lies over it. */
  readonly board: string;
  /** As it is in the entry before this one. */
  readonly before: string;
}

export interface CaseOverBoard extends Beneath {
  readonly number: string;
}

/** The case that was opened from the board, which stays in its place; null for an address that was opened by itself. */
export function useCaseOverBoard(): CaseOverBoard | null {
  const [path] = useBrowserLocation();
  const state = useHistoryState<Partial<Beneath> | null>();
  if (!path.startsWith(CASES) || typeof state?.board !== "string" || typeof state.before !== "string") return null;
  return { number: decodeURIComponent(path.slice(CASES.length)), board: state.board, before: state.before };
}

/** The address as the board sees it: its own, also while a case has the browser's. Cases that it opens lie over it. */
export const useBoardAddress: BaseLocationHook = () => {
  const [path] = useBrowserLocation();
  const search = useSearch();
  const over = useCaseOverBoard();
  const { board, before } = over ?? { board: search, before: search };
  const isOver = over !== null;
  const go = useCallback(
    (to: string, options?: { readonly replace?: boolean }) => {
      const [toPath = "", toSearch = ""] = to.split("?");
      if (toPath.startsWith(CASES)) navigate(to, { replace: isOver, state: { board, before } });
      else if (isOver && toPath === BOARD) navigate(path, { replace: true, state: { board: toSearch, before } });
      else navigate(to, options);
    },
    [path, board, before, isOver],
  );
  return [isOver ? BOARD : path, go];
};

export function useBoardSearch(): string {
  const search = useSearch();
  return useCaseOverBoard()?.board ?? search;
}

/** Takes the case away: a step back, which leaves no second board in the history; unless the board's filter was changed. */
export function closeCase({ board, before }: Beneath): void {
  if (board === before) history.back();
  else navigate(board ? `${BOARD}?${board}` : BOARD, { replace: true });
}
