import { eq, inArray } from "drizzle-orm";
import type { CitizenId } from "#shared/domain/ids.ts";
import { inPages } from "./cases.ts";
import type { Connection } from "./connection.ts";
import { insertion } from "./insertion.ts";
import type { ListRow } from "./list-keeping.ts";
import type { VaultRow } from "./port.ts";

export const putCitizens = insertion({
  name: "put_citizen",
  into: ({ vaultCitizens }) => vaultCitizens,
  replacing: ["citizenId"],
});

/** Who in the vault answers to these keyed hashes (PR1). */
export async function citizensByLookupOn(
  on: Connection,
  lookups: readonly string[],
): Promise<ReadonlyMap<string, CitizenId>> {
  const { vaultCitizens: vault } = on.tables;
  const rows = await inPages(lookups, (page) =>
    on.db.select({ lookup: vault.lookup, id: vault.citizenId }).from(vault).where(inArray(vault.lookup, page)),
  );
  return new Map(rows.map(({ lookup, id }) => [lookup, id]));
}

export async function citizensOn(on: Connection, ids: readonly CitizenId[]): Promise<readonly VaultRow[]> {
  const { vaultCitizens: vault } = on.tables;
  return inPages(ids, (page) => on.db.select().from(vault).where(inArray(vault.citizenId, page)));
}

export async function citizensByNameOn(on: Connection, nameLookup: string): Promise<readonly VaultRow[]> {
  const { vaultCitizens: vault } = on.tables;
  return on.db.select().from(vault).where(eq(vault.nameLookup, nameLookup));
}

export const listRowsOn = async ({ db, tables: { listRows } }: Connection): Promise<readonly ListRow[]> =>
  db.select().from(listRows);
