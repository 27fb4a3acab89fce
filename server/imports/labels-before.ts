import type { Organisation, Store } from "#server/store/port.ts";
import { initialsOf } from "#server/vault/initials.ts";
import type { Vault } from "#server/vault/vault.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import type { ListUndo } from "./list-undo.ts";
import type { TakingListBack } from "./plan-take-back.ts";

/** Reads from the vault which labels cases had before a list: initials of the name of before, or the unit's own. */
export async function labelsBefore(
  { store, vault }: { readonly store: Pick<Store, "citizens">; readonly vault: Vault },
  { citizens, labels }: ListUndo,
  before: readonly CaseState[],
  { units }: Organisation,
): Promise<TakingListBack["labelOf"]> {
  const labelled = before.filter(({ unit }) => units.get(unit)?.labels === "initials");
  const held = await store.citizens([...new Set(labelled.flatMap(({ citizen }) => citizen ?? []))]);
  const rows = new Map(held.map((row) => [row.citizenId, row]));
  for (const [id, row] of citizens) if (row) rows.set(id, row);
  const kept = new Map(labels);
  return (was, kind, now) => {
    if (kind === "own") {
      const [place, sealed] = kept.get(was.id)?.split(" ") ?? [];
      return place && sealed ? vault.openNote({ id: place as NoteId, caseId: was.id }, sealed) : now;
    }
    if (was.citizen === null) return null;
    const row = rows.get(was.citizen);
    return row ? initialsOf(vault.open(row.citizenId, row.sealed).name) : now;
  };
}
