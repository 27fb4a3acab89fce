import type { DragStore } from "#client/drag/drag-store.ts";
import type { ColumnId } from "#shared/domain/ids.ts";
import type { ColumnView } from "./derive-board.ts";

/** The column as it shall be shown now. */
export type Hold = (latest: ColumnView) => ColumnView;

/** What others do to a column while a card hangs over it, or was lifted from it, waits for the drop. */
export function makeHolding(drag: DragStore): Hold {
  const shown = new Map<ColumnId, ColumnView>();
  return (latest) => {
    const { id } = latest.column;
    const held = shown.get(id);
    if (held && isUnderDrag(drag, id)) return held;
    shown.set(id, latest);
    return latest;
  };
}

function isUnderDrag(drag: DragStore, id: ColumnId): boolean {
  const { card, from, over } = drag.read();
  return card !== null && (from === id || over === id);
}
