import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import type { LogAction } from "#shared/domain/log-actions.ts";
import type { Purpose } from "#shared/domain/purposes.ts";
import { toIso } from "#shared/domain/zone.ts";
import { wholeLog } from "./whole-log.ts";

/** One look-up, as it is handed out to the citizen. */
export interface LookUp {
  readonly at: IsoInstant;
  /** Null for the command line itself. */
  readonly by: string | null;
  readonly action: LogAction;
  readonly purpose: Purpose | null;
  readonly number: string | null;
}

type LogStore = Pick<Store, "caseByNumber" | "casesOfCitizen" | "organisation" | "auditOfCitizen" | "audit">;

/** Null where there is no such case. */
export type ListLookUps = (number: string) => Promise<readonly LookUp[] | null>;

/**
 * Every look-up of a case's citizen, oldest first, for an access request (PR7). Asked on the server's own machine, by
 * whoever answers for the whole installation: every case has its number here. Stands in the log itself.
 */
export function makeListLookUps(store: LogStore, now: () => Instant): ListLookUps {
  return async (number) => {
    const found = await store.caseByNumber(number);
    if (!found || found.state.gone) return null;
    const { id: caseId, citizen } = found.state;
    const entry = { at: toIso(now()), actor: SYSTEM_ACTOR, action: "exportRows", caseId, citizenId: citizen } as const;
    await store.audit({ ...entry, purpose: null });
    if (citizen === null) return [];
    const numbers = new Map((await store.casesOfCitizen(citizen)).map(({ state, tag }) => [state.id, tag.number]));
    const { people } = await store.organisation();
    const rows = await wholeLog((page) => store.auditOfCitizen(citizen, page));
    return rows.toReversed().map(({ at, actor, action, purpose, caseId: about }) => ({
      ...{ at, action, purpose },
      by: people.get(actor)?.name ?? null,
      number: (about && numbers.get(about)) || null,
    }));
  };
}
