import { type MouseEvent, type ReactNode, useCallback, useState, useSyncExternalStore } from "react";
import type { Moving } from "#client/casework/use-moving.tsx";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { ColumnView } from "./derive-board.ts";
import { makeSelection, type Selection } from "./selection.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { onChoosingClick } from "./selection-events.ts";
import type { Many } from "./use-many.ts";

interface SelectingParts {
  readonly selection: Selection;
  readonly picture: BoardPicture;
  readonly views: readonly ColumnView[];
  readonly moving: Moving;
  readonly many: Many;
  readonly isLeader: boolean;
}

export interface Selecting {
  readonly bar: ReactNode;
  /** A drop of one of several chosen cards moves them all. */
  readonly drop: Moving["move"];
  /** How many hang from the pointer with this one. */
  readonly countWith: (card: CaseId) => number;
  /** For the board's root: what it says of it, and the clicks that choose. */
  readonly root: {
    readonly onClickCapture: (event: MouseEvent<HTMLElement>) => void;
    readonly "data-choosing"?: string;
  };
}

export const useOwnSelection = (): Selection => useState(makeSelection)[0];

/** Choosing several cards, and what is then done to them. */
export function useSelecting({ selection, picture, views, moving, many, isLeader }: SelectingParts): Selecting {
  const { chosen, isChoosing } = useSyncExternalStore(selection.subscribe, selection.read);
  const { move, moveAll } = moving;
  const drop = useCallback<Moving["move"]>(
    (card, to, before) => {
      const ids = selection.read().chosen;
      if (!ids.has(card.id) || ids.size < 2) return move(card, to, before);
      moveAll(
        [...ids].flatMap((id) => picture.cards.get(id) ?? []),
        to,
      );
    },
    [selection, picture, move, moveAll],
  );
  const isOn = isChoosing || chosen.size > 0;
  const isShown = (id: CaseId) => views.some(({ cards }) => cards.some(({ card }) => card.id === id));
  return {
    bar: isOn && <SelectionBar {...{ picture, selection, chosen, isShown, moving, many, isLeader }} />,
    drop,
    countWith: (card) => (chosen.has(card) ? chosen.size : 1),
    root: {
      onClickCapture: (event) => onChoosingClick(event, selection, views),
      ...(isOn ? { "data-choosing": "" } : {}),
    },
  };
}
