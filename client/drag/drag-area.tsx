import {
  type Announcements,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  type DragOverEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import { makeAutoScroll, type Point } from "./auto-scroll.ts";
import { DragContext } from "./drag-context.ts";
import { type DragStore, type Landing, RESTING } from "./drag-store.ts";
import type { CardData, ColumnData } from "./draggable.ts";
import { swallowNextClick } from "./swallow-click.ts";

/** What was meant by a drop (MV1); `from` is the column that the mover saw the card in (MV6). */
export interface Drop {
  readonly card: CaseId;
  readonly from: ColumnId;
  readonly to: ColumnId;
  readonly landing: Landing;
}

/** What a screen reader hears during a drag, in the reader's language. */
export interface DragWords {
  readonly how: string;
  readonly lifted: (card: CaseId) => string;
  readonly over: (card: CaseId, column: ColumnId) => string;
  readonly outside: (card: CaseId) => string;
  readonly dropped: (card: CaseId, column: ColumnId) => string;
  readonly cancelled: (card: CaseId) => string;
}

export interface DragAreaProps {
  /** Where the drag stands; keys write to the same place (MV8). */
  readonly store: DragStore;
  readonly words: DragWords;
  readonly onDrop: (drop: Drop) => void;
  /** The card as it hangs from the pointer. */
  readonly overlay: (card: CaseId) => ReactNode;
  readonly children: ReactNode;
}

/** A press becomes a drag after this many pixels, a touch after this long: short enough to feel at once, long enough to scroll. */
const MOUSE = { activationConstraint: { distance: 5 } };
const TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } };

export function DragArea({ store, words, onDrop, overlay, children }: DragAreaProps) {
  const [lifted, setLifted] = useState<CaseId | null>(null);
  const pointer = useRef<Point | null>(null);
  const target = useRef<ColumnData | null>(null);
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));

  const detect: CollisionDetection = (args) => {
    pointer.current = args.pointerCoordinates ?? pointer.current;
    return pointerWithin(args);
  };
  const land = () => {
    const state = store.read();
    const landing = state.card && target.current ? target.current.landingAt(state.card, pointer.current?.y ?? 0) : null;
    store.write({ ...state, landing });
  };
  const [autoScroll] = useState(() => makeAutoScroll(() => pointer.current, land));
  useEffect(() => autoScroll.stop, [autoScroll]);
  const start = ({ active }: DragStartEvent) => {
    const card = active.id as CaseId;
    setLifted(card);
    store.write({ ...RESTING, card, from: (active.data.current as CardData).column, by: "pointer" });
    autoScroll.start();
  };
  const move = ({ over }: DragMoveEvent | DragOverEvent) => {
    target.current = (over?.data.current as ColumnData | undefined) ?? null;
    const state = store.read();
    const landing = state.card && target.current ? target.current.landingAt(state.card, pointer.current?.y ?? 0) : null;
    store.write({ ...state, over: (over?.id as ColumnId | undefined) ?? null, landing });
  };
  const rest = () => {
    swallowNextClick();
    autoScroll.stop();
    pointer.current = null;
    target.current = null;
    setLifted(null);
    store.write(RESTING);
  };
  const end = (event: DragEndEvent) => {
    const { card, from, over, landing } = store.read();
    // What was held back while the card hung is shown together with the drop.
    if (card && from && over && landing && event.over) onDrop({ card, from, to: over, landing });
    rest();
  };

  const accessibility = useMemo(
    () => ({ announcements: announcing(words), screenReaderInstructions: { draggable: words.how } }),
    [words],
  );
  return (
    <DragContext value={store}>
      <DndContext
        sensors={sensors}
        collisionDetection={detect}
        autoScroll={false}
        accessibility={accessibility}
        onDragStart={start}
        onDragMove={move}
        onDragOver={move}
        onDragEnd={end}
        onDragCancel={rest}
      >
        {children}
        <DragOverlay dropAnimation={null}>{lifted ? overlay(lifted) : null}</DragOverlay>
      </DndContext>
    </DragContext>
  );
}

const announcing = (words: DragWords): Announcements => ({
  onDragStart: ({ active }) => words.lifted(active.id as CaseId),
  onDragOver: ({ active, over }) =>
    over ? words.over(active.id as CaseId, over.id as ColumnId) : words.outside(active.id as CaseId),
  onDragEnd: ({ active, over }) =>
    over ? words.dropped(active.id as CaseId, over.id as ColumnId) : words.cancelled(active.id as CaseId),
  onDragCancel: ({ active }) => words.cancelled(active.id as CaseId),
});
