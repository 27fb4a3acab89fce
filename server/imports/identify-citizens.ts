import { setImmediate as turn } from "node:timers/promises";
import type { Store, VaultRow } from "#server/store/port.ts";
import type { Identity, Vault } from "#server/vault/vault.ts";
import type { CitizenId } from "#shared/domain/ids.ts";
import type { ListedRow } from "./read-row.ts";
import { SLICE } from "./table.ts";

/** Who the rows are about, told by random ids; names and numbers are sealed here and go no further (PR1). */
export interface Citizens {
  /** By row of the list; null where the row tells nothing. */
  readonly ofRow: ReadonlyMap<number, CitizenId | null>;
  /** By id: what the vault shall hold, where that is new. */
  readonly toSeal: ReadonlyMap<CitizenId, VaultRow>;
  /** Rows of known cases whose citizen's name or number was put right. */
  readonly changed: ReadonlySet<number>;
  /** Rows with the CPR number of another row but not its name. */
  readonly differing: ReadonlySet<number>;
  /** What the vault holds of those who are known. */
  readonly held: ReadonlyMap<CitizenId, VaultRow>;
}

export interface CitizenSource {
  readonly store: Pick<Store, "citizens" | "citizensByLookup">;
  readonly vault: Vault;
  readonly newId: () => string;
  /** The citizen of a case that is on the board already. */
  readonly citizenOf: (number: string) => CitizenId | null;
  /** Whose name and number stand as they are, since whoever brings the list doesn't see all their cases. */
  readonly untouched: ReadonlySet<CitizenId>;
}

/** What is known before the rows are gone through: who is recognised, and what the vault holds of them. */
interface Register {
  readonly byLookup: Map<string, CitizenId>;
  readonly held: ReadonlyMap<CitizenId, VaultRow>;
}

/** Recognises the same citizen by the keyed hash of the CPR number; seals those who are new or whose name has changed. */
export async function identifyCitizens(rows: readonly ListedRow[], source: CitizenSource): Promise<Citizens> {
  const { names, differing } = namesByCpr(rows);
  const register = await readRegister(rows, [...names.keys()], source);
  const ofRow = new Map<number, CitizenId | null>();
  const toSeal = new Map<CitizenId, VaultRow>();
  const changed = new Set<number>();
  for (const [index, row] of rows.entries()) {
    const now = source.citizenOf(row.number);
    const found = recognise(row, now, names, register, source);
    ofRow.set(row.row, found?.id ?? now);
    const isToSeal = found !== null && !toSeal.has(found.id) && !source.untouched.has(found.id);
    const sealed = isToSeal ? sealedAnew(found, register, source.vault) : null;
    if (sealed) toSeal.set(sealed.citizenId, sealed);
    if (sealed && now !== null) changed.add(row.row);
    if (index % SLICE === SLICE - 1) await turn();
  }
  return { ofRow, toSeal, changed, differing, held: register.held };
}

/** One name for each CPR number: the first that the list gives. */
function namesByCpr(rows: readonly ListedRow[]) {
  const names = new Map<string, string>();
  const differing = new Set<number>();
  for (const { row, citizen } of rows) {
    if (!citizen?.cpr) continue;
    const first = names.get(citizen.cpr);
    if (!first) names.set(citizen.cpr, citizen.name);
    else if (citizen.name !== "" && first !== citizen.name) differing.add(row);
  }
  return { names, differing };
}

async function readRegister(
  rows: readonly ListedRow[],
  cprs: readonly string[],
  { store, vault, citizenOf }: CitizenSource,
): Promise<Register> {
  const byLookup = new Map(await store.citizensByLookup(cprs.map(vault.lookup)));
  const present = rows.map(({ number }) => citizenOf(number)).filter((id) => id !== null);
  const held = await store.citizens([...new Set([...present, ...byLookup.values()])]);
  return { byLookup, held: new Map(held.map((row) => [row.citizenId, row])) };
}

interface Recognised {
  readonly id: CitizenId;
  readonly lookup: string;
  readonly identity: Identity;
}

/** Null where the row tells nothing that the vault doesn't know better. */
function recognise(
  { citizen }: ListedRow,
  now: CitizenId | null,
  names: ReadonlyMap<string, string>,
  { byLookup, held }: Register,
  { vault, newId }: CitizenSource,
): Recognised | null {
  if (!citizen) return null;
  // Somebody known by name alone has no hash; their own id stands in its place.
  const isNameless = now !== null && held.get(now)?.lookup === now;
  const own = () => (isNameless ? now : (newId() as CitizenId));
  const { name, cpr } = citizen;
  if (cpr === null) {
    if (now !== null && !isNameless) return null;
    const id = own();
    return { id, lookup: id, identity: { name } };
  }
  const lookup = vault.lookup(cpr);
  const id = byLookup.get(lookup) ?? own();
  byLookup.set(lookup, id);
  return { id, lookup, identity: { name: names.get(cpr) ?? "", cpr } };
}

/** The row for the vault; null where it holds the same already. A name once known is not lost to a list without names. */
function sealedAnew({ id, lookup, identity }: Recognised, { held }: Register, vault: Vault): VaultRow | null {
  const was = held.get(id);
  const before = was ? vault.open(id, was.sealed) : null;
  const name = identity.name || (before?.name ?? "");
  if (was?.lookup === lookup && before?.name === name) return null;
  return { citizenId: id, lookup, nameLookup: vault.nameLookup(name), sealed: vault.seal(id, { ...identity, name }) };
}
