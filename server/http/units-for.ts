import type { Organisation } from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import { canCommand, canRead, type Viewer } from "#shared/domain/permissions.ts";

/** The units that a viewer may know: those whose board or wall they may read, and all for who administers them. By name. */
export function unitsFor(viewer: Viewer, organisation: Organisation): readonly Unit[] {
  return [...organisation.units.values()]
    .filter(
      (unit) =>
        canRead(viewer, "board", unit.id) || canRead(viewer, "wall", unit.id) || canCommand(viewer, "createUnit", null),
    )
    .sort((a, b) => a.name.localeCompare(b.name, "da"));
}
