import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { columnTitle } from "#client/casework/column-title.ts";
import { useDrag } from "#client/drag/drag-context.ts";
import { useDropColumn } from "#client/drag/draggable.ts";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./column.module.css";
import type { ColumnView } from "./derive-board.ts";

export interface ClosedStripProps {
  readonly view: ColumnView;
  readonly mayMove: boolean;
  readonly onOpen: () => void;
}

/** *Afsluttet*, folded to a strip; cards can be dropped on it all the same. */
export const ClosedStrip = memo(function ClosedStrip({ view, mayMove, onOpen }: ClosedStripProps) {
  const t = useTexts();
  const { column, cards, over } = view;
  const drop = useDropColumn(column.id, () => ({ index: 0, before: null }), !mayMove);
  const isOver = useDrag((drag) => drag.over === column.id);
  const title = columnTitle(column, t);
  return (
    <section
      ref={drop}
      aria-label={title}
      className={styles.strip}
      data-stage={column.stage}
      data-column={column.id}
      data-count={cards.length}
      data-overdue={over}
    >
      <Button
        className={`${styles.stripButton} ${isOver ? styles.stripOver : ""}`}
        aria-expanded={false}
        onPress={onOpen}
      >
        {t("column.strip", { title, count: cards.length })}
      </Button>
    </section>
  );
});
