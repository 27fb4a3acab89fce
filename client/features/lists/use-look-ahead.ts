import { useEffect } from "react";
import { missingFields } from "./draft.ts";
import type { KindOfList } from "./kinds.ts";
import type { ListFlow } from "./use-list-flow.ts";

/** Somebody who chooses one column after the other is not looked over the shoulder. */
const AFTER_MS = 700;
/** A larger list is only read through when one asks to see what it would do. */
const MOST_ROWS = 20_000;

/** Finds the words that the board does not know while one is still at the columns. */
export function useLookAhead({ flow, look }: ListFlow, kind: KindOfList): void {
  const { staged, draft } = flow;
  const isReady = staged && draft && staged.rows <= MOST_ROWS && missingFields(draft, staged, kind).length === 0;
  const columns = isReady && kind.wordFields.length > 0 ? JSON.stringify(draft.profile.columns) : null;
  useEffect(() => {
    if (columns === null) return;
    const timer = setTimeout(() => look(false), AFTER_MS);
    return () => clearTimeout(timer);
  }, [columns, look]);
}
