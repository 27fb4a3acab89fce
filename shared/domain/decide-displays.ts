import { ok, refuse } from "#shared/lib/result.ts";
import type { Payloads } from "./commands.ts";
import type { Context, Decided } from "./decision.ts";
import type { Display } from "./display.ts";
import type { World } from "./world.ts";
import { toIso } from "./zone.ts";

/** A screen becomes the unit's wall; whoever paired it has read the code on it (WA1). */
export function decidePairing(world: World, payload: Payloads["pairDisplay"], context: Context): Decided {
  const { displayId: id, name, kind } = payload;
  if (world.displays.has(id)) return refuse({ code: "malformed", data: { path: "payload.displayId" } });
  const { unit, actor, moment } = context;
  const display: Display = {
    ...{ id, unit, name, kind },
    pairedAt: toIso(moment.at),
    pairedBy: actor.id,
    revokedAt: null,
  };
  return ok({ happenings: [], ofUnit: [{ type: "displayPaired", display: id, kind }], display });
}

export function decideDisplay(world: World, payload: Payloads["setDisplay"], context: Context): Decided {
  const { displayId, name, kind } = payload;
  return onDisplay(world, displayId, context, (known) => {
    const display = { ...known, name: name ?? known.name, kind: kind ?? known.kind };
    return ok({ happenings: [], ofUnit: [{ type: "displaySet", display: known.id, kind: display.kind }], display });
  });
}

/** For good: the same screen is paired anew (WA1). */
export function decideRevocation(world: World, payload: Payloads["revokeDisplay"], context: Context): Decided {
  return onDisplay(world, payload.displayId, context, (known) => {
    const display = { ...known, revokedAt: toIso(context.moment.at) };
    return ok({ happenings: [], ofUnit: [{ type: "displayRevoked", display: known.id }], display });
  });
}

function onDisplay(world: World, id: Display["id"], context: Context, decide: (known: Display) => Decided): Decided {
  const known = world.displays.get(id);
  const isHere = known?.unit === context.unit && known.revokedAt === null;
  return known && isHere ? decide(known) : refuse({ code: "not-found", data: {} });
}
