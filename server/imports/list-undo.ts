import { z } from "zod";
import type { VaultRow } from "#server/store/port.ts";
import type { CaseId, CitizenId } from "#shared/domain/ids.ts";

const id = <Id extends string>() => z.uuid().transform((text) => text as Id);
const withVersion = z.tuple([id<CaseId>(), z.int()]);
const vaultRow = z.object({
  citizenId: id<CitizenId>(),
  lookup: z.string(),
  nameLookup: z.string().nullable(),
  sealed: z.string(),
});

/**
 * What stood before a list, as far as the journal doesn't say it: sealed rows of the vault, codes and dates of an
 * earlier list. No name, number or label in the clear, and nothing that a later look into the journal gives as well.
 */
const listUndo = z.object({
  /** Cases that the list brought, each with the count of events that it left. */
  created: z.array(withVersion),
  /** Cases to which it made something happen. */
  changed: z.array(withVersion),
  /** What the list before said of cases that were known; null where none had named them. */
  said: z.array(z.tuple([id<CaseId>(), z.string().nullable()])),
  /** Labels of a unit's own that the list took away, sealed. */
  labels: z.array(z.tuple([id<CaseId>(), z.string()])),
  /** Rows of the vault that it wrote; null where it brought the citizen. */
  citizens: z.array(z.tuple([id<CitizenId>(), vaultRow.nullable()])),
});

export interface ListUndo {
  readonly created: readonly (readonly [CaseId, number])[];
  readonly changed: readonly (readonly [CaseId, number])[];
  readonly said: readonly (readonly [CaseId, string | null])[];
  readonly labels: readonly (readonly [CaseId, string])[];
  readonly citizens: readonly (readonly [CitizenId, VaultRow | null])[];
}

/** As kept with the import; null where it was kept by a version that kept it otherwise. */
export function readUndo(kept: unknown): ListUndo | null {
  const parsed = listUndo.safeParse(kept);
  return parsed.success ? parsed.data : null;
}
