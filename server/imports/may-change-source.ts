import type { ListSource } from "#server/store/list-keeping.ts";
import type { Organisation } from "#server/store/port.ts";
import type { Viewer } from "#shared/domain/permissions.ts";

/** Anybody who brings lists may use a source. A leader changes those that a leader of the own teams has saved, an administrator all. */
export function mayChangeSource(viewer: Viewer, { savedBy }: ListSource, { people }: Organisation): boolean {
  if (viewer.role === "administrator" || savedBy === viewer.id) return true;
  const saver = people.get(savedBy);
  return saver?.role === "leader" && saver.units.some((unit) => viewer.units.includes(unit));
}
