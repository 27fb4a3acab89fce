import { findCase } from "#server/cases/find-case.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { canRead, type Viewer } from "#shared/domain/permissions.ts";
import type { Purpose } from "#shared/domain/purposes.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { CitizenView } from "#shared/protocol/http.ts";
import type { Vault } from "./vault.ts";

export interface CitizenDesk {
  readonly store: Pick<Store, "caseByNumber" | "citizens" | "audit">;
  readonly vault: Pick<Vault, "open">;
  readonly now: () => Instant;
}

/** Null for those who may not, and where there is no such case, alike (PR5). */
export type ReadCitizen = (viewer: Viewer, number: string, purpose: Purpose | null) => Promise<CitizenView | null>;

const NOBODY: CitizenView = { name: null, cpr: null };

/** *Vis borger*: who one case is about. The vault is opened once the log's row is durable: no log, no answer (PR1, PR7). */
export function makeReadCitizen({ store, vault, now }: CitizenDesk): ReadCitizen {
  return async (viewer, number, purpose) => {
    const found = await findCase(store, viewer, number);
    if (!found || !canRead(viewer, "citizen", found.state.unit)) return null;
    const { id: caseId, citizen: citizenId } = found.state;
    await store.audit({ at: toIso(now()), actor: viewer.id, action: "readCitizen", caseId, citizenId, purpose });
    const [row] = citizenId === null ? [] : await store.citizens([citizenId]);
    if (!row) return NOBODY;
    const { name, cpr = null } = vault.open(row.citizenId, row.sealed);
    return { name: name === "" ? null : name, cpr };
  };
}
