import type { RowWarning, WarningCode } from "#shared/protocol/lists.ts";

/** So many rows are named; who wants all of them finds the first ones typical. */
const MOST_ROWS = 12;

export interface WarningGroup {
  readonly code: WarningCode;
  readonly field: string;
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly number[];
}

/** One group for each kind of warning in each column, the most frequent first. */
export function warningGroups(warnings: readonly RowWarning[]): readonly WarningGroup[] {
  const groups = new Map<string, { code: WarningCode; field: string; rows: Set<number> }>();
  for (const { code, field, row } of warnings) {
    const key = `${code}:${field}`;
    const group = groups.get(key) ?? { code, field, rows: new Set<number>() };
    group.rows.add(row);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ code, field, rows }) => ({ code, field, count: rows.size, rows: [...rows].slice(0, MOST_ROWS) }))
    .sort((a, b) => b.count - a.count);
}
