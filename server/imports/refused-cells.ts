import { shownOf } from "#shared/i18n/list-text.ts";
import type { ListPreview, RowRefusal } from "#shared/protocol/lists.ts";
import type { Table } from "./table.ts";

/** As many as a page shows; the file of refused rows tells all of them. */
const MOST = 1000;

/** What stands in the cells that rows are refused for, as far as it may be repeated: what looks like a date (PR1). */
export function refusedCells({ header, rows }: Table, refused: readonly RowRefusal[]): ListPreview["refusedCells"] {
  const fields = new Map(refused.slice(0, MOST).map(({ row, field }) => [row, field]));
  return rows.flatMap(({ row, cells }) => {
    const at = header.indexOf(fields.get(row) ?? "");
    const text = at < 0 ? "" : shownOf((cells[at] ?? "").trim());
    return text === "" ? [] : [{ row, text }];
  });
}
