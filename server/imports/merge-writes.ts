import type { Writes } from "#server/store/port.ts";

const LISTS = [
  "entries",
  "states",
  "tags",
  "stays",
  "droppedStays",
  "clocks",
  "droppedClocks",
  "waits",
  "droppedWaits",
  "units",
  "people",
  "vault",
  "listRows",
  "droppedTags",
  "droppedCitizens",
  "droppedListRows",
] as const;

/** Several parts of one command as one, in their order; null where there is nothing to write at all. */
export function mergeWrites(parts: readonly Partial<Writes>[]): Writes | null {
  const all = (key: (typeof LISTS)[number]) => {
    const rows: unknown[] = [];
    for (const part of parts) for (const row of part[key] ?? []) rows.push(row);
    // A citizen of several cases is sealed once.
    return rows.length > 0 ? { [key]: key === "vault" ? [...new Set(rows)] : rows } : {};
  };
  const merged: Partial<Writes> = Object.assign({}, ...LISTS.map(all));
  return Object.keys(merged).length === 0 ? null : { ...merged, entries: merged.entries ?? [] };
}
