import { v7 } from "uuid";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { type CommandId, ORGANISATION, type PersonId } from "#shared/domain/ids.ts";
import type { OrganisationEvent } from "#shared/domain/organisation.ts";
import type { Rulebook } from "#shared/domain/rulebook.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { toIso } from "#shared/domain/zone.ts";
import { writesOf } from "./writes.ts";

/**
 * Gives a new installation its first rulebook, and an older one the rows that a release has brought since; what is there
 * is left alone. What is missing is found inside the transaction, so that of two processes that start at once one seeds.
 */
export async function seedInstallation(store: Store, actor: PersonId, now: Instant): Promise<void> {
  if (missingFrom((await store.organisation()).rulebook).length === 0) return;
  const recording = { actor, recordedAt: toIso(now), backfill: false };
  await store.commit({
    commandId: v7({ msecs: now }) as CommandId,
    actor,
    stream: ORGANISATION,
    scope: { streams: [ORGANISATION], cases: [] },
    now: toIso(now),
    plan: (loaded) => {
      const organisation = additionsTo(loaded.organisation.rulebook);
      return { ok: true, writes: writesOf(loaded, { happenings: [], organisation }, recording) };
    },
  });
}

const missingFrom = ({ rules }: Rulebook): Rulebook["rules"] =>
  seedRulebook().rules.filter(({ id }) => !rules.some((rule) => rule.id === id));

function additionsTo(book: Rulebook): readonly OrganisationEvent[] {
  const rules = missingFrom(book);
  if (rules.length === 0) return [];
  return [book.rules.length === 0 ? { type: "rulebookSeeded", rulebook: { rules } } : { type: "rulesAdded", rules }];
}
