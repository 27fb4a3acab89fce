import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { type CommandId, ORGANISATION, type PersonId } from "#shared/domain/ids.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { toIso } from "#shared/domain/zone.ts";
import { writesOf } from "./writes.ts";

/** The command id of the very first entry: the same on every process, so that two that start at once seed once (CA4). */
const SEEDING = "00000000-0000-4000-8000-000000000001" as CommandId;

/** Gives a new installation its first rulebook; does nothing on one that has it. */
export async function seedInstallation(store: Store, actor: PersonId, now: Instant): Promise<void> {
  if ((await store.organisation()).rulebook.rules.length > 0) return;
  const recording = { actor, recordedAt: toIso(now), backfill: false };
  await store.commit({
    commandId: SEEDING,
    actor,
    stream: ORGANISATION,
    scope: { streams: [ORGANISATION], cases: [] },
    now: toIso(now),
    plan: (loaded) => ({
      ok: true,
      writes: writesOf(
        loaded,
        { happenings: [], organisation: [{ type: "rulebookSeeded", rulebook: seedRulebook() }] },
        recording,
      ),
    }),
  });
}
