import type { Unit } from "./board.ts";
import type { Card } from "./card.ts";
import { cardOf, type Yardstick } from "./card-of.ts";
import type { CaseState } from "./case.ts";
import { canRead, type Viewer } from "./permissions.ts";
import type { TaggedCase } from "./world.ts";

/** Whether everyone of the unit may see a case: what a screen that others look at may show (ST2). */
export const isForAll = ({ restrictedTo, gone }: Pick<CaseState, "restrictedTo" | "gone">): boolean =>
  restrictedTo === null && !gone;

/** A restricted case exists only for those named on it and the unit's leader (PR4); one that is gone for nobody. */
export function maySee(viewer: Viewer, state: Pick<CaseState, "unit" | "restrictedTo" | "gone">): boolean {
  if (state.gone) return false;
  if (!canRead(viewer, "board", state.unit)) return false;
  if (state.restrictedTo === null) return true;
  if (viewer.screen) return false;
  return state.restrictedTo.includes(viewer.id) || (viewer.role === "leader" && viewer.units.includes(state.unit));
}

/** The one way out for a case: its card as this viewer may see it, or null as if it weren't there (PR6). */
export function projectFor(viewer: Viewer, found: TaggedCase, unit: Unit, by: Yardstick): Card | null {
  return maySee(viewer, found.state) ? cardOf(found, unit, by) : null;
}
