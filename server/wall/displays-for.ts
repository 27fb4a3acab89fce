import type { Organisation } from "#server/store/port.ts";
import type { SeenDisplay } from "#server/store/unit-keeping.ts";
import { canManage, type Viewer } from "#shared/domain/permissions.ts";
import type { DisplaysView } from "#shared/protocol/displays.ts";

/** The screens of the units that a viewer looks after: in use first, by name; revoked ones last, the latest first. */
export function displaysFor(
  viewer: Viewer,
  displays: readonly SeenDisplay[],
  { people }: Organisation,
  isOn: (display: SeenDisplay) => boolean,
): DisplaysView {
  const own = displays.filter(({ unit }) => canManage(viewer, "displays", unit));
  const inUse = own.filter(({ revokedAt }) => revokedAt === null);
  const revoked = own.filter(({ revokedAt }) => revokedAt !== null);
  const inOrder = [
    ...inUse.sort((a, b) => a.name.localeCompare(b.name, "da")),
    ...revoked.sort((a, b) => ((a.revokedAt ?? "") < (b.revokedAt ?? "") ? 1 : -1)),
  ];
  return {
    displays: inOrder.map((display) => ({
      ...display,
      pairedBy: people.get(display.pairedBy)?.name ?? "",
      isOn: isOn(display),
    })),
  };
}
