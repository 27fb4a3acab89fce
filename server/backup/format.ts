import { z } from "zod";
import { COLUMN_KINDS } from "#server/store/copy.ts";

/**
 * A backup is gzip of lines: the header, then for each table its shape (an object) and its rows (arrays, in the order of
 * the columns), and the trailer with the number of rows and SHA-256 of all bytes before it. Raised with every change
 * that an older release can't read.
 */
export const FORMAT_VERSION = 1;
export const FORMAT = "sagstavlen-backup";

export const header = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  /** The last migration that the tables have had. */
  schema: z.string(),
  dialect: z.enum(["sqlite", "postgres"]),
  /** Which key opens the identities; the key itself is never in a backup. */
  vaultKey: z.string(),
  at: z.iso.datetime(),
  /** The release that made it. */
  app: z.string(),
});
export type BackupHeader = z.infer<typeof header>;

const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/);
export const shape = z.object({
  table: identifier,
  columns: z.array(z.tuple([identifier, z.enum(COLUMN_KINDS)])).min(1),
});

export const trailer = z.object({ counts: z.record(z.string(), z.int()), sha256: z.string() });
export type BackupTrailer = z.infer<typeof trailer>;
