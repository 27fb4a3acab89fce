import type { ReactNode } from "react";
import { Router } from "wouter";
import type { CardFocus } from "#client/features/board/card-focus.ts";
import { CasePanel } from "#client/features/case/case-panel.tsx";
import type { BoardSync } from "#client/sync/board-sync.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { type CaseOverBoard, closeCase, useBoardAddress, useBoardSearch } from "./board-address.ts";

export interface BoardWithCaseProps {
  readonly board: ReactNode;
  /** The case that lies over it. */
  readonly over: CaseOverBoard | null;
  readonly viewer: Viewer;
  readonly sync: BoardSync | null;
  readonly focus: CardFocus;
  readonly onSignedOut: () => void;
}

/** The board, and a case beside it while one is open; the board stays mounted, and gets the focus back on the case's card. */
export function BoardWithCase({ board, over, focus, ...props }: BoardWithCaseProps) {
  const { sync } = props;
  const returnTo = (number: string) => {
    const card = [...(sync?.picture().cards.values() ?? [])].find((candidate) => candidate.number === number);
    if (card) focus.want(card.id);
  };
  return (
    <Router hook={useBoardAddress} searchHook={useBoardSearch}>
      {board}
      {over && <CasePanel {...props} number={over.number} onClose={() => closeCase(over)} onLeft={returnTo} />}
    </Router>
  );
}
