import type { BoardPicture, ChangedSince } from "#server/store/board-pictures.ts";
import type { Organisation, Store } from "#server/store/port.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { drawingOf, drawsAlike } from "./drawing.ts";
import { MOST_BEHIND } from "./step-log.ts";
import { loadUnitBoard, type UnitBoard } from "./unit-board.ts";

/**
 * Reads together with the organisation as it was during the reading, so that a command that touches both
 * (a column's sorting and the ranks in it) is seen whole or not at all (CA3).
 */
async function readTogether<T>(
  store: Store,
  read: (organisation: Organisation) => Promise<T>,
): Promise<{ readonly organisation: Organisation; readonly value: T }> {
  for (;;) {
    const before = await store.organisation();
    const value = await read(before);
    const organisation = await store.organisation();
    if (organisation.seq === before.seq) return { organisation, value };
  }
}

/** Reads a unit's whole board; null where there is no such unit. */
export async function load(store: Store, unit: UnitId, pause: () => Promise<void>): Promise<UnitBoard | null> {
  const { organisation, value } = await readTogether(store, (now) =>
    now.units.has(unit) ? store.board(unit) : Promise.resolve(null),
  );
  const drawing = drawingOf(organisation, unit);
  return drawing && value ? loadUnitBoard(value, drawing, pause) : null;
}

type Seen =
  | { readonly kind: "changes"; readonly changed: ChangedSince }
  | { readonly kind: "picture"; readonly picture: BoardPicture };

/** Brings the board to where the store is; false where nothing had happened. */
export async function catchUp(
  store: Store,
  unit: UnitId,
  board: UnitBoard,
  pause: () => Promise<void>,
): Promise<boolean> {
  const at = board.log.latest();
  const drawnBy = board.drawing().organisation;
  const { organisation, value } = await readTogether(store, async (now): Promise<Seen> => {
    const changed = drawsAlike(drawnBy, now) ? await store.changesSince(unit, at.seq, MOST_BEHIND) : null;
    return changed ? { kind: "changes", changed } : { kind: "picture", picture: await store.board(unit) };
  });
  const to = value.kind === "changes" ? value.changed.to : value.picture.seq;
  if (to === at.seq && organisation.seq === at.organisation) return false;
  const drawing = organisation.seq === at.organisation ? board.drawing() : drawingOf(organisation, unit);
  if (!drawing) throw new Error(`unit ${unit} is gone`);
  if (value.kind === "changes") board.advance(value.changed, drawing);
  else await board.replace(value.picture, drawing, pause);
  return true;
}
