import { z } from "zod";
import { HOLD_REASONS, KINDS, OUTCOMES, STAGES } from "#shared/domain/case.ts";
import type { ProvisionId, SectionCode } from "#shared/domain/ids.ts";
import { personId, plainDate, unitId } from "#shared/protocol/scalars.ts";

/** *Frafald* is no decision: the case lapsed that day (DL12). */
export const DECIDED = [...OUTCOMES, "lapsed"] as const;

const date = plainDate.nullable().optional();
const provision = z.string().transform((text) => text as ProvisionId);
const section = z.string().transform((text) => text as SectionCode);

/**
 * What a list says of a case, in ids, codes and dates (CA7). A field is absent where the list has no such column, and
 * null where its cell is empty.
 */
const listedCase = z.object({
  unit: unitId,
  provision,
  written: section.nullable(),
  kind: z.enum(KINDS),
  receivedOn: plainDate,
  stage: z.enum(STAGES),
  since: date,
  caseworker: personId.nullable().optional(),
  notice: z.object({ sentOn: plainDate, expectedOn: plainDate.nullable() }).nullable().optional(),
  decided: z
    .object({ on: plainDate, outcome: z.enum(DECIDED).nullable() })
    .nullable()
    .optional(),
  sentOn: date,
  followUpOn: date,
  /** The last day that the benefit runs: the day before a list's *stopdato*, which is the first without it (DL18). */
  lastDay: date,
  isProtected: z.boolean().optional(),
  hold: z.enum(HOLD_REASONS).nullable().optional(),
});
export type ListedCase = Readonly<z.infer<typeof listedCase>>;

/** As kept until the next list comes. */
export const toValues = (listed: ListedCase): string => JSON.stringify(listed);

/** What an earlier list said; null where it was kept in another shape, and then nothing is known of it. */
export function fromValues(values: string): ListedCase | null {
  const parsed = listedCase.safeParse(JSON.parse(values));
  return parsed.success ? parsed.data : null;
}
