import type { CaseId, ColumnId, StreamId } from "#shared/domain/ids.ts";
import { casesById, casesOfUnit, ownersOf, ranksOf } from "./cases.ts";
import type { Connection } from "./connection.ts";
import type { Loaded, Organisation, Scope, StoredCase } from "./port.ts";

/** Reads what a command has named before its transaction opened. */
export async function loadScope(
  on: Connection,
  scope: Scope,
  organisation: Organisation,
  seqs: ReadonlyMap<StreamId, number>,
): Promise<Loaded> {
  const cases = new Map<CaseId, StoredCase>();
  for (const unit of scope.allCasesOf ?? [])
    for (const found of await casesOfUnit(on, unit)) cases.set(found.state.id, found);
  const numbers = scope.numbers?.length ? await ownersOf(on, scope.numbers) : new Map<string, CaseId>();
  const others = [...new Set([...scope.cases, ...numbers.values()])].filter((id) => !cases.has(id));
  if (others.length > 0) for (const found of await casesById(on, others)) cases.set(found.state.id, found);
  const ranks = new Map<ColumnId, Awaited<ReturnType<typeof ranksOf>>>();
  for (const column of scope.ranksOf ?? []) ranks.set(column, await ranksOf(on, column));
  return { organisation, seqs, cases, numbers, ranks };
}
