import { type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect } from "react";
import { useDrag } from "#client/drag/drag-context.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { Moment } from "#shared/domain/zone.ts";
import { useFocusState } from "./card-focus.ts";
import { CaseCard } from "./case-card.tsx";
import styles from "./column.module.css";
import type { ColumnView } from "./derive-board.ts";
import { LandingHint, LandingSlot } from "./landing.tsx";
import { isByHand } from "./landing-place.ts";
import { mountedRows } from "./mounted-rows.ts";

/** Room for the first card's shadow and ring, and below the last. */
const HEAD_PX = 3;
const FOOT_PX = 12;

export interface CardListProps {
  readonly view: ColumnView;
  readonly title: string;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  readonly mayMove: boolean;
  readonly allowance: number;
  /** Pixels from one card to the next. */
  readonly row: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onMenu: (card: CaseId, anchor: HTMLElement) => void;
}

/** A column's cards, of which only those in sight are mounted, and the ones that must not be lost. */
export function CardList(props: CardListProps) {
  const { view, scroller, row } = props;
  const t = useTexts();
  const landing = useDrag((drag) => (drag.over === view.column.id && drag.from !== drag.over ? drag.landing : null));
  const reorder = useDrag((drag) => (drag.over === view.column.id && drag.from === drag.over ? drag.landing : null));
  const slot = landing ?? (isByHand(view.column) ? reorder : null);
  const pinned = usePinned(view);
  const virtualizer = useVirtualizer({
    count: view.cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    rangeExtractor: ({ startIndex, endIndex, count }: Range) =>
      mountedRows({ first: startIndex, last: endIndex, count }, [pinned.tabStop, pinned.dragged], props.allowance),
    paddingStart: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    scrollPaddingEnd: FOOT_PX,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text size makes other rows
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, row]);
  useGutter(scroller);
  useKeptInSight(pinned.wanted, (index) => virtualizer.scrollToIndex(index, { align: "auto" }));
  const isByKeys = useDrag(({ by, over }) => by === "keys" && over === view.column.id);
  useSlotInSight(isByKeys ? (slot?.index ?? pinned.dragged) : -1, row, scroller);

  const topOf = (index: number) => HEAD_PX + index * row + (slot && index >= slot.index ? row : 0);
  const rows = virtualizer.getVirtualItems();
  return (
    <>
      <div ref={scroller} className={styles.scroller} data-drag-scrolls={isByHand(view.column) ? "y" : undefined}>
        <div
          {...(view.cards.length > 0 ? { role: "feed", "aria-label": t("column.feed", { title: props.title }) } : {})}
          className={styles.feed}
          style={{ height: topOf(view.cards.length) + FOOT_PX }}
        >
          {slot && <LandingSlot top={HEAD_PX + slot.index * row} title={props.title} column={view.column} />}
          {rows.map(({ index }) => {
            const judged = view.cards[index];
            if (!judged) return null;
            return (
              <CaseCard
                key={judged.card.id}
                judged={judged}
                people={props.people}
                moment={props.moment}
                position={index + 1}
                size={view.cards.length}
                top={topOf(index)}
                isTabStop={index === pinned.tabStop}
                mayMove={props.mayMove}
                onMenu={props.onMenu}
              />
            );
          })}
        </div>
      </div>
      {slot && !isByKeys && (
        <LandingHint
          scroller={scroller}
          top={HEAD_PX + slot.index * row}
          height={row}
          index={slot.index}
          count={view.cards.length + 1}
        />
      )}
    </>
  );
}

/** Rows that stay mounted wherever one scrolls: the column's stop for the Tab key, and the card being dragged. */
function usePinned(view: ColumnView) {
  const rowOf = (id: CaseId | null | undefined) => (id ? view.cards.findIndex(({ card }) => card.id === id) : -1);
  const remembered = useFocusState((focus) => focus.remembered.get(view.column.id));
  const wantedId = useFocusState((focus) => focus.wanted);
  const dragged = useDrag((drag) => (drag.from === view.column.id ? drag.card : null));
  const wanted = rowOf(wantedId);
  const stop = wanted >= 0 ? wanted : rowOf(remembered);
  return { tabStop: Math.max(0, stop), dragged: rowOf(dragged), wanted };
}

/** The place of a card carried by keys is scrolled to; a pointer shows its own. */
function useSlotInSight(index: number, row: number, scroller: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const element = scroller.current;
    if (!element || index < 0) return;
    const top = HEAD_PX + index * row;
    const least = top + row + FOOT_PX - element.clientHeight;
    if (element.scrollTop > top - HEAD_PX) element.scrollTop = top - HEAD_PX;
    else if (element.scrollTop < least) element.scrollTop = least;
  }, [index, row, scroller]);
}

/** How wide a scrollbar is differs from machine to machine. */
function useGutter(scroller: RefObject<HTMLDivElement | null>) {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) element.style.setProperty("--gutter", `${element.offsetWidth - element.clientWidth}px`);
  }, [scroller]);
}

/** A card that is to have the focus is scrolled to. */
function useKeptInSight(wanted: number, scrollTo: (index: number) => void) {
  useEffect(() => {
    if (wanted >= 0) scrollTo(wanted);
  });
}
