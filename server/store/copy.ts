/** What a value is, in either database: a flag is 0 or 1 in SQLite, JSON is text there. */
export const COLUMN_KINDS = ["text", "number", "flag", "json"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** A table by the names that both databases know it by, so that one's rows can go into the other. */
export interface TableShape {
  readonly table: string;
  readonly columns: readonly (readonly [name: string, kind: ColumnKind])[];
}

/** Values in the order of the columns; null for none. */
export type CopiedRow = readonly unknown[];

/** Takes a whole database, table by table; whoever gives it waits until it is taken. */
export interface CopySink {
  table(shape: TableShape): Promise<void>;
  rows(rows: readonly CopiedRow[]): Promise<void>;
}
