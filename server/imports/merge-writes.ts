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
  const all = <Key extends (typeof LISTS)[number]>(key: Key) => {
    const rows = parts.flatMap((part) => [...(part[key] ?? [])]);
    return rows.length > 0 ? { [key]: rows } : {};
  };
  const merged: Partial<Writes> = Object.assign({}, ...LISTS.map(all));
  return Object.keys(merged).length === 0 ? null : { ...merged, entries: merged.entries ?? [] };
}
