import type { CaseId } from "#shared/domain/ids.ts";

export const OWN_PLACES = ["first", "up", "down", "last"] as const;
/** Another place in the column where a card is. */
export interface OwnPlace {
  readonly place: (typeof OWN_PLACES)[number];
  /** The neighbour it goes before; null: last (MV1). */
  readonly before: CaseId | null;
}

/** Where a card can go in its own column, sorted by hand, without being dragged (MV8); `order` are the column's cards as shown. */
export function ownPlaces(order: readonly CaseId[], card: CaseId): readonly OwnPlace[] {
  const at = order.indexOf(card);
  if (at < 0) return [];
  const before = (index: number): CaseId | null => order[index] ?? null;
  const up: OwnPlace[] = [
    { place: "first", before: before(0) },
    { place: "up", before: before(at - 1) },
  ];
  const down: OwnPlace[] = [
    { place: "down", before: before(at + 2) },
    { place: "last", before: null },
  ];
  return [...(at > 0 ? up : []), ...(at < order.length - 1 ? down : [])];
}
