import { ok, refuse } from "#shared/lib/result.ts";
import { columnOfStage } from "./board.ts";
import type { Payloads } from "./commands.ts";
import { type Context, type Decided, happens, todayOf } from "./decision.ts";
import { placeBefore } from "./ranks.ts";
import { resolveSection } from "./sections.ts";
import { maySee } from "./visibility.ts";
import type { World } from "./world.ts";

/** A new case, entered by hand: it stands in the intake from today (CA8, DL8). */
export function decideRegister(world: World, payload: Payloads["registerCase"], context: Context): Decided {
  const { organisation } = world;
  const taken = refuseTaken(world, payload, context);
  if (taken) return taken;
  if (payload.receivedOn > todayOf(context))
    return refuse({ code: "date-in-future", data: { on: payload.receivedOn } });
  const section = resolveSection(payload.section, payload.receivedOn);
  if (!section.ok) return refuse({ code: "provision-unknown", data: {} });
  const unit = organisation.units.get(context.unit);
  const column = unit && columnOfStage(unit, "intake");
  if (!column) return refuse({ code: "column-unknown", data: {} });
  const { caseworker } = payload;
  if (caseworker && !worksIn(world, caseworker, context)) return refuse({ code: "caseworker-unknown", data: {} });

  const subject = { id: payload.caseId, unit: context.unit };
  const rank =
    column.sorting === "hand" ? placeBefore(world.ranks.get(column.id) ?? [], payload.caseId, null).rank : null;
  const registered = happens(
    subject,
    {
      type: "caseRegistered",
      provision: section.value.provision,
      written: section.value.written,
      kind: payload.kind,
      subType: payload.subType ?? null,
      receivedOn: payload.receivedOn,
      receivedAt: payload.receivedAt ?? null,
      column: column.id,
      stage: column.stage,
      since: todayOf(context),
      rank,
      citizen: null,
      source: "board",
    },
    context,
    payload.receivedOn,
  );
  const assigned = caseworker ? [happens(subject, { type: "caseAssigned", caseworker }, context)] : [];
  return ok({
    happenings: [registered, ...assigned],
    tags: [{ caseId: payload.caseId, number: payload.number, label: null }],
  });
}

/** A number that belongs to a case the person may not see is answered as if it were malformed (CA8). */
function refuseTaken(world: World, payload: Payloads["registerCase"], { actor }: Context): Decided | null {
  if (world.cases.has(payload.caseId)) return refuse({ code: "malformed", data: { path: "payload.caseId" } });
  const owner = world.numbers.get(payload.number);
  if (!owner) return null;
  const found = world.cases.get(owner);
  if (found && maySee(actor, found.state)) return refuse({ code: "number-taken", data: {} });
  return refuse({ code: "malformed", data: { path: "payload.number" } });
}

/** Whether the person is active and belongs to the unit whose board this is. */
export function worksIn(world: World, person: string, { unit }: Context): boolean {
  const found = [...world.organisation.people.values()].find(({ id }) => id === person);
  return found?.active === true && found.units.includes(unit);
}
