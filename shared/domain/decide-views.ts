import { ok, refuse } from "#shared/lib/result.ts";
import type { Payloads } from "./commands.ts";
import type { Context, Decided } from "./decision.ts";
import type { World } from "./world.ts";

/** A filter kept under a name. Only its owner changes it, or a leader where it is the unit's. */
export function decideView(world: World, payload: Payloads["saveView"], context: Context): Decided {
  const { viewId, name, query, shared } = payload;
  const known = world.views.get(viewId);
  if (known && !mayChange(known, context)) return refuse({ code: "not-found", data: {} });
  const owner = known?.owner ?? context.actor.id;
  return ok({
    happenings: [],
    views: { saved: { id: viewId, unit: context.unit, owner, shared, name, query } },
  });
}

export function decideViewDropped(world: World, payload: Payloads["dropView"], context: Context): Decided {
  const known = world.views.get(payload.viewId);
  if (!known || !mayChange(known, context)) return refuse({ code: "not-found", data: {} });
  return ok({ happenings: [], views: { dropped: payload.viewId } });
}

type Known = NonNullable<ReturnType<World["views"]["get"]>>;

const mayChange = ({ unit, owner, shared }: Known, context: Context): boolean =>
  unit === context.unit && (owner === context.actor.id || (shared && context.actor.role === "leader"));
