import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { PersonId } from "#shared/domain/ids.ts";

/** How many open cases each caseworker has on the board, as far as the viewer sees them. */
export function openCasesOf({
  cards,
  columns,
}: Pick<BoardPicture, "cards" | "columns">): ReadonlyMap<PersonId, number> {
  const closed = new Set(columns.filter(({ stage }) => stage === "closed").map(({ id }) => id));
  const counts = new Map<PersonId, number>();
  for (const { caseworker, column } of cards.values())
    if (caseworker && !closed.has(column)) counts.set(caseworker, (counts.get(caseworker) ?? 0) + 1);
  return counts;
}
