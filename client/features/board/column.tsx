import { memo, type RefObject, useEffect, useRef } from "react";
import { columnTitle } from "#client/casework/column-title.ts";
import { useDrag } from "#client/drag/drag-context.ts";
import { useDropColumn } from "#client/drag/draggable.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import type { CaseId, ColumnId, PersonId } from "#shared/domain/ids.ts";
import type { Moment } from "#shared/domain/zone.ts";
import { CardList } from "./card-list.tsx";
import styles from "./column.module.css";
import { ColumnHead } from "./column-head.tsx";
import type { ColumnView } from "./derive-board.ts";
import type { Hold } from "./holding.ts";
import { type FindCard, landingIn } from "./landing-place.ts";
import { useRowHeight } from "./use-row-height.ts";

export interface BoardColumnProps {
  readonly view: ColumnView;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  readonly mayMove: boolean;
  readonly allowance: number;
  readonly isFiltered: boolean;
  /** Only *Afsluttet* can be folded away. */
  readonly onCollapse: (() => void) | null;
  readonly onMenu: (card: CaseId, anchor: HTMLElement) => void;
  readonly find: FindCard;
  readonly hold: Hold;
}

/** One column: its head, and its cards below each other. */
export const BoardColumn = memo(function BoardColumn({
  view: latest,
  isFiltered,
  onCollapse,
  find,
  hold,
  ...rest
}: BoardColumnProps) {
  const t = useTexts();
  const { column } = latest;
  // The column is drawn again when a drag over it, or from it, begins and ends.
  useDrag(({ card, over, from }) => card !== null && (over === column.id || from === column.id));
  const view = hold(latest);
  const row = useRowHeight();
  const scroller = useRef<HTMLDivElement | null>(null);
  const drop = useDropColumn(
    column.id,
    (card, clientY) => landingIn(view, find(card), { scroller: scroller.current, row, clientY }),
    !rest.mayMove,
  );
  const isOver = useDrag((drag) => drag.over === column.id && drag.from !== column.id);
  const title = columnTitle(column, t);
  const section = useRef<HTMLElement | null>(null);
  useInSightForKeys(column.id, section);
  return (
    <section
      ref={(element) => {
        drop(element);
        section.current = element;
      }}
      aria-label={title}
      className={`${styles.column} ${isOver ? styles.isOver : ""}`}
      data-stage={column.stage}
      data-column={column.id}
      data-count={view.cards.length}
      data-overdue={view.over}
    >
      <ColumnHead view={view} title={title} onCollapse={onCollapse} />
      {view.cards.length === 0 && !isFiltered && <p className={styles.empty}>{t("column.empty")}</p>}
      <CardList {...rest} view={view} row={row} title={title} scroller={scroller} />
    </section>
  );
});

/** A column that a card is carried to by keys comes into sight. */
function useInSightForKeys(id: ColumnId, section: RefObject<HTMLElement | null>) {
  const isTarget = useDrag(({ by, over }) => by === "keys" && over === id);
  useEffect(() => {
    if (isTarget) section.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isTarget, section]);
}
