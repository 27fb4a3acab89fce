import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { MoveMenu } from "#client/casework/move-menu.tsx";
import { type OwnPlace, ownPlaces } from "#client/casework/own-place.ts";
import type { Moving } from "#client/casework/use-moving.tsx";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { Card } from "#shared/domain/card.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { BoardShown } from "./derive-board.ts";
import { isByHand } from "./landing-place.ts";

export interface CardMenu {
  readonly open: (card: CaseId, anchor: HTMLElement) => void;
  readonly menu: ReactNode;
}

/** One menu for all cards of the board, hung from the button that asked for it: cards stay light. */
export function useCardMenu(
  picture: BoardPicture,
  shown: BoardShown,
  move: Moving["move"],
  onClosed: () => void,
): CardMenu {
  const anchor = useRef<HTMLElement | null>(null);
  const [id, setId] = useState<CaseId | null>(null);
  const open = useCallback((card: CaseId, button: HTMLElement) => {
    anchor.current = button;
    setId(card);
  }, []);
  const close = () => {
    setId(null);
    onClosed();
  };
  useEffect(() => {
    const button = anchor.current;
    if (id === null || !button) return;
    button.setAttribute("aria-expanded", "true");
    return () => button.removeAttribute("aria-expanded");
  }, [id]);
  const card = id && picture.cards.get(id);
  const menu = card && (
    <MoveMenu
      card={card}
      columns={picture.columns}
      places={placesOf(card, shown)}
      anchor={anchor}
      onChoose={(to, before) => move(card, to, before)}
      onClose={close}
    />
  );
  return { open, menu };
}

function placesOf({ id, column }: Card, { columns }: BoardShown): readonly OwnPlace[] {
  const view = columns.find((candidate) => candidate.column.id === column);
  if (!view || !isByHand(view.column)) return [];
  return ownPlaces(
    view.cards.map(({ card }) => card.id),
    id,
  );
}
