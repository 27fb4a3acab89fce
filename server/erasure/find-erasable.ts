import type { Store, StoredCase } from "#server/store/port.ts";
import type { Vault } from "#server/vault/vault.ts";
import type { CitizenId } from "#shared/domain/ids.ts";

/** Who is meant: by the number of any of their cases, or by their CPR number. */
export type Meant = { readonly case: string } | { readonly cpr: string };

/** All that is held of a citizen, or of one case of somebody unknown, when it was asked. */
export interface Erasable {
  readonly citizenId: CitizenId | null;
  /** Those that a withdrawn list has left, too: they are on no board, but were about this citizen. */
  readonly cases: readonly StoredCase[];
}

/** What would go, as counts: it names nobody. `openNumbers`: the cases that must be closed first. */
export interface Extent {
  readonly citizenKnown: boolean;
  readonly cases: { readonly open: number; readonly closed: number };
  readonly openNumbers: readonly string[];
  readonly notes: number;
  readonly listRows: number;
  readonly labels: number;
}

/** Restricted cases are found like all others: the machine's owner asks. Null where nobody is meant. */
export async function findErasable(
  store: Pick<Store, "caseByNumber" | "casesOfCitizen" | "citizensByLookup">,
  vault: Pick<Vault, "lookup">,
  meant: Meant,
): Promise<Erasable | null> {
  if ("cpr" in meant) {
    const lookup = vault.lookup(meant.cpr);
    const citizenId = (await store.citizensByLookup([lookup])).get(lookup);
    return citizenId === undefined ? null : { citizenId, cases: await store.casesOfCitizen(citizenId) };
  }
  const found = await store.caseByNumber(meant.case);
  if (!found) return null;
  const citizenId = found.state.citizen;
  return { citizenId, cases: citizenId === null ? [found] : await store.casesOfCitizen(citizenId) };
}

export async function extentOf(
  store: Pick<Store, "notesOf" | "listRows">,
  { citizenId, cases }: Erasable,
): Promise<Extent> {
  const ids = new Set<string>(cases.map(({ state }) => state.id));
  const standing = cases.filter(({ state }) => !state.gone);
  const open = standing.filter(({ state }) => state.stage !== "closed");
  const notes = await Promise.all(cases.map(({ state }) => store.notesOf(state.id)));
  return {
    citizenKnown: citizenId !== null,
    cases: { open: open.length, closed: standing.length - open.length },
    openNumbers: open.map(({ tag }) => tag.number).sort(),
    notes: notes.flat().length,
    listRows: (await store.listRows()).filter(({ caseId }) => ids.has(caseId)).length,
    labels: cases.filter(({ tag }) => tag.label !== null).length,
  };
}
