import { useMemo, useRef } from "react";
import { columnTitle } from "#client/casework/column-title.ts";
import type { DragWords } from "#client/drag/drag-area.tsx";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import type { BoardShown } from "./derive-board.ts";

/** What a screen reader hears while a card is dragged; numbers and names, never ids. */
export function useDragWords(sync: BoardSync, shown: BoardShown): DragWords {
  const t = useTexts();
  const latest = useRef(shown);
  latest.current = shown;
  return useMemo(() => {
    const numberOf = (card: CaseId) => sync.picture().cards.get(card)?.number ?? "";
    const titleOf = (id: ColumnId) => {
      const view = latest.current.columns.find(({ column }) => column.id === id);
      return view ? columnTitle(view.column, t) : "";
    };
    const columnOf = (card: CaseId) => sync.picture().cards.get(card)?.column;
    return {
      how: t("drag.how"),
      lifted: (card) =>
        t("drag.lifted", { number: numberOf(card), column: titleOf(columnOf(card) ?? ("" as ColumnId)) }),
      over: (card, column) => t("drag.overColumn", { number: numberOf(card), column: titleOf(column) }),
      outside: (card) => t("drag.outside", { number: numberOf(card) }),
      dropped: (card, column) => t("drag.dropped", { number: numberOf(card), column: titleOf(column) }),
      cancelled: (card) => t("drag.cancelled", { number: numberOf(card) }),
    };
  }, [sync, t]);
}
