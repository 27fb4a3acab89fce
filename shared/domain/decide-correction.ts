import { ok, refuse } from "#shared/lib/result.ts";
import { applyEvent } from "./apply-event.ts";
import type { CaseState } from "./case.ts";
import type { Payloads } from "./commands.ts";
import { correctedClocks, delaysDecision } from "./corrections.ts";
import { type Context, type Decided, happens, theCase, todayOf, yardstickOf } from "./decision.ts";
import type { Happening } from "./events.ts";
import { applyOrganisationEvent, type OrganisationEvent } from "./organisation.ts";
import { resolveSection } from "./sections.ts";
import type { World } from "./world.ts";
import { toIso } from "./zone.ts";

/** A wrong provision, kind or received date put right: open clocks are computed anew, ended ones stand (DL7). */
export function decideCorrection(world: World, payload: Payloads["correctFacts"], context: Context): Decided {
  const found = theCase(world, payload.caseId, context);
  if (!found.ok) return found;
  const { state } = found.value;
  const receivedOn = payload.receivedOn ?? state.receivedOn;
  if (receivedOn > todayOf(context)) return refuse({ code: "date-in-future", data: { on: receivedOn } });
  const section = payload.section === undefined ? null : resolveSection(payload.section, receivedOn);
  if (section && !section.ok) return refuse({ code: "provision-unknown", data: {} });
  const corrected = happens(
    state,
    {
      type: "factsCorrected",
      now: {
        ...(section ? { provision: section.value.provision } : {}),
        ...(payload.kind === undefined ? {} : { kind: payload.kind }),
        ...(payload.subType === undefined ? {} : { subType: payload.subType }),
        ...(payload.receivedOn === undefined ? {} : { receivedOn: payload.receivedOn }),
      },
      ...(payload.reason ? { reason: payload.reason } : {}),
      ...(payload.note ? { note: payload.note } : {}),
    },
    context,
  );
  const by = yardstickOf(world.organisation);
  const after = applyEvent(state, corrected, {
    actor: context.actor.id,
    recordedAt: toIso(context.moment.at),
    backfill: false,
  });
  const clocks = correctedClocks({ state, by }, { state: after, by }, "facts");
  if (clocks.some(delaysDecision) && context.actor.role !== "leader") {
    return refuse({ code: "leader-needed", data: { cases: 1 } });
  }
  return ok({ happenings: [corrected, ...clocks.map((event) => happens(state, event, context))] });
}

/** A rule or the calendar changed: what follows for every open clock of the installation, in one transaction (DL6, DL7). */
export function decideRuleChange(
  world: World,
  event: OrganisationEvent,
  cause: "rule" | "calendar",
  context: Context,
): Decided {
  const { organisation } = world;
  const recordedAt = toIso(context.moment.at);
  if ("rule" in event && !organisation.rulebook.rules.some(({ id }) => id === event.rule)) {
    return refuse({ code: "rule-unknown", data: {} });
  }
  const before = yardstickOf(organisation);
  const after = yardstickOf(applyOrganisationEvent(organisation, event, recordedAt));
  const happenings: Happening[] = [];
  let delayed = 0;
  for (const { state } of world.cases.values()) {
    // No clock runs for what never was a case; those of the erased go on in the figures.
    if (state.gone === "withdrawn") continue;
    const clocks = correctedClocks({ state, by: before }, { state, by: after }, cause);
    if (clocks.some(delaysDecision)) delayed += 1;
    happenings.push(...clocks.map((clock) => happens(state as CaseState, clock, context)));
  }
  if (delayed > 0 && context.actor.role !== "leader")
    return refuse({ code: "leader-needed", data: { cases: delayed } });
  return ok({ happenings, organisation: [event] });
}
