import type { Organisation, StoredCase } from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Yardstick } from "#shared/domain/card-of.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { CaseId, PersonId, UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { projectFor } from "#shared/domain/visibility.ts";
import { textOf } from "./card-text.ts";

/** All that a unit's cards are drawn by, as of one number of the organisation's stream. */
export interface Drawing {
  readonly organisation: Organisation;
  readonly unit: Unit;
  readonly by: Yardstick;
}

/** A colleague of the unit who is named nowhere: what this one sees, everyone who may read the board sees. */
const anyone = (unit: UnitId): Viewer => ({ id: "" as PersonId, role: "caseworker", units: [unit] });

/** Null where there is no such unit. */
export function drawingOf(organisation: Organisation, id: UnitId): Drawing | null {
  const unit = organisation.units.get(id);
  return unit ? { organisation, unit, by: yardstickOf(organisation) } : null;
}

/** The card that all viewers of the board share; null for a restricted case, whose card depends on who looks (PR4). */
export const drawForAll = (found: StoredCase, { unit, by }: Drawing): Card | null =>
  projectFor(anyone(unit.id), found, unit, by);

export const drawFor = (viewer: Viewer, found: StoredCase, { unit, by }: Drawing): Card | null =>
  projectFor(viewer, found, unit, by);

/** How many cards are drawn before others get their turn: a rulebook's change must not stop the board. */
const SLICE = 100;

/** Draws every card of a unit anew; a card that comes out the same stays the very same object. */
export async function drawAll(
  cases: Iterable<StoredCase>,
  drawing: Drawing,
  old: ReadonlyMap<CaseId, Card>,
  pause: () => Promise<void>,
): Promise<Map<CaseId, Card>> {
  const cards = new Map<CaseId, Card>();
  let drawn = 0;
  for (const found of cases) {
    const card = drawForAll(found, drawing);
    if (card) cards.set(card.id, unchanged(old.get(card.id), card) ?? card);
    drawn += 1;
    if (drawn % SLICE === 0) await pause();
  }
  return cards;
}

const unchanged = (old: Card | undefined, card: Card): Card | undefined =>
  old && old.version === card.version && textOf(old) === textOf(card) ? old : undefined;

/** Whether the cards may stand as they are: nothing happened to the organisation but that colleagues were added. */
export const drawsAlike = (before: Organisation, after: Organisation): boolean =>
  after.seq - before.seq === after.people.size - before.people.size;
