import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import { writesOf } from "#server/cases/writes.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { type CommandId, ORGANISATION } from "#shared/domain/ids.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { Chance } from "./chance.ts";
import { idAt } from "./story.ts";
import type { Colleague } from "./town.ts";

/** What a staff list tells of everybody: employment, hours and absence, in one commit. */
export async function tellStaff(
  store: Store,
  people: readonly Colleague[],
  at: Instant,
  chance: Chance,
): Promise<void> {
  const organisation = people
    .filter(({ from }) => from <= at)
    .map(({ viewer, staff }) => ({ type: "staffSet", person: viewer.id, ...staff }) as const);
  const recording = { actor: SYSTEM_ACTOR, recordedAt: toIso(at), backfill: false };
  await store.commit({
    commandId: idAt(at, chance) as CommandId,
    actor: SYSTEM_ACTOR,
    stream: ORGANISATION,
    scope: { streams: [ORGANISATION], cases: [] },
    now: toIso(at),
    plan: (loaded) => ({ ok: true, writes: writesOf(loaded, { happenings: [], organisation }, recording) }),
  });
}
