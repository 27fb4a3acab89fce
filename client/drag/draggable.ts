import { type DraggableSyntheticListeners, useDraggable, useDroppable } from "@dnd-kit/core";
import { useEffect, useRef } from "react";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import type { Landing } from "./drag-store.ts";

export interface CardData {
  readonly column: ColumnId;
}

export interface ColumnData {
  /** Where the card would land with the pointer at this height of the window. */
  readonly landingAt: (card: CaseId, clientY: number) => Landing;
}

export interface DraggableCard {
  readonly ref: (element: HTMLElement | null) => void;
  readonly listeners: DraggableSyntheticListeners;
  readonly isDragging: boolean;
}

/** Makes a card liftable by mouse and touch. It gets no role of a button: keyboard users have the menu (MV8). */
export function useDraggableCard(id: CaseId, column: ColumnId, isDisabled: boolean): DraggableCard {
  const data: CardData = { column };
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data, disabled: isDisabled });
  return { ref: setNodeRef, listeners, isDragging };
}

/** Makes a column a place to drop; the column itself says where a card lands in it. */
export function useDropColumn(id: ColumnId, landingAt: ColumnData["landingAt"], isDisabled: boolean) {
  const latest = useRef(landingAt);
  useEffect(() => {
    latest.current = landingAt;
  });
  const data = useRef<ColumnData>({ landingAt: (card, clientY) => latest.current(card, clientY) });
  const { setNodeRef } = useDroppable({ id, data: data.current, disabled: isDisabled });
  return setNodeRef;
}
