import type { AuditEntry } from "#server/store/beside-journal.ts";
import type { Organisation, Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CitizenId } from "#shared/domain/ids.ts";
import { type OtherCase, otherCasesFor } from "#shared/domain/other-case.ts";
import { canRead, canReadAny, type Viewer } from "#shared/domain/permissions.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { CitizenSearch, CitizensFound } from "#shared/protocol/http.ts";
import type { Vault } from "./vault.ts";

export interface SearchDesk {
  readonly store: Pick<Store, "citizensByLookup" | "citizensByName" | "casesOfCitizen" | "organisation" | "audit">;
  readonly vault: Pick<Vault, "lookup" | "nameLookup">;
  readonly now: () => Instant;
  readonly newId: () => string;
}

/** Null for those who may read no citizen anywhere. */
export type SearchCitizens = (viewer: Viewer, asked: CitizenSearch) => Promise<CitizensFound | null>;

/** As many as one can tell apart by looking; a name that more people share is said to have more. */
const MOST_CITIZENS = 20;

interface Found {
  readonly id: CitizenId;
  readonly cases: readonly OtherCase[];
}

/**
 * *Find borger*: the cases of whoever has exactly this number or name, as far as the viewer may see them. Nobody found,
 * and nobody with a case that one may see, are the same answer after the same questions (PR4, PR5). The log tells of the
 * search, and of each citizen whose cases are shown, before anything is answered (PR7).
 */
export function makeSearchCitizens({ store, vault, now, newId }: SearchDesk): SearchCitizens {
  const matching = async (asked: CitizenSearch): Promise<{ criteria: string | null; ids: readonly CitizenId[] }> => {
    if (asked.cpr !== undefined) {
      const criteria = vault.lookup(asked.cpr);
      return { criteria, ids: [...(await store.citizensByLookup([criteria])).values()] };
    }
    const criteria = vault.nameLookup(asked.name ?? "");
    const rows = criteria === null ? [] : await store.citizensByName(criteria);
    return { criteria, ids: rows.map(({ citizenId }) => citizenId).sort() };
  };
  return async (viewer, asked) => {
    if (!canReadAny(viewer, "citizen")) return null;
    const { criteria, ids } = await matching(asked);
    const organisation = await store.organisation();
    const found: Found[] = [];
    // Nobody at all is looked for like somebody without a case.
    for (const id of ids.length > 0 ? ids : [newId() as CitizenId]) {
      const cases = visibleTo(viewer, await store.casesOfCitizen(id), organisation);
      if (cases.length > 0) found.push({ id, cases });
      if (found.length > MOST_CITIZENS) break;
    }
    const shown = found.slice(0, MOST_CITIZENS);
    const search = { at: toIso(now()), actor: viewer.id, action: "searchCitizen", caseId: null, criteria } as const;
    const { purpose } = asked;
    const entryFor = (citizenId: CitizenId | null): AuditEntry => ({ ...search, citizenId, purpose });
    await store.audit(entryFor(null), ...shown.map(({ id }) => entryFor(id)));
    return { citizens: shown.map(({ cases }) => ({ cases })), more: found.length > shown.length };
  };
}

function visibleTo(
  viewer: Viewer,
  cases: Awaited<ReturnType<Store["casesOfCitizen"]>>,
  { units }: Organisation,
): readonly OtherCase[] {
  const readable = cases.filter(({ state }) => canRead(viewer, "citizen", state.unit));
  return otherCasesFor(viewer, readable, units);
}
