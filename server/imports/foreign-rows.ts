import type { Loaded, StoredCase } from "#server/store/port.ts";
import type { RefusalCode, RowRefusal } from "#shared/protocol/lists.ts";
import { plain, titleOf } from "./columns.ts";
import { isForeignTo } from "./hidden-cases.ts";
import type { ListToPlan } from "./list-to-plan.ts";
import type { ListedRow } from "./read-row.ts";

type Judged = Pick<ListToPlan, "listed" | "refused">;

/**
 * A leader's list takes in rows of the own teams alone. A row of another team, known or not, is refused as such; one with
 * the number of a case that the leader may not see is answered like one with a malformed number (CA8, PR4).
 */
export function withoutForeign(
  { organisation }: Loaded,
  list: ListToPlan,
  known: ReadonlyMap<string, StoredCase>,
): Judged {
  const { actor, columns } = list;
  if (actor.role !== "leader") return list;
  const own = new Set(actor.units.flatMap((id) => plain(organisation.units.get(id)?.name ?? "")));
  const codeFor = ({ unitName, number }: ListedRow): RefusalCode | null => {
    if (!own.has(plain(unitName))) return "unit-not-yours";
    const stored = known.get(number);
    return stored && isForeignTo(actor, stored.state) ? "invalid-case-number" : null;
  };
  const codes = new Map(list.listed.map((row) => [row.row, codeFor(row)]));
  const refusals = [...codes].flatMap(([row, code]): readonly RowRefusal[] =>
    code ? [{ row, field: titleOf(columns, code === "unit-not-yours" ? "unit" : "number"), code }] : [],
  );
  return {
    listed: list.listed.filter(({ row }) => codes.get(row) === null),
    refused: [...list.refused, ...refusals].sort((a, b) => a.row - b.row),
  };
}
