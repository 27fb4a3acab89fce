import type { Writes } from "#server/store/port.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { ListToPlan } from "./list-to-plan.ts";
import type { ListUndo } from "./list-undo.ts";
import type { PlannedList } from "./plan-import.ts";
import type { TakenRow } from "./take-row.ts";

/** What must be remembered of a planned list so that it can be taken back: what stood before, and what it left. */
export function undoOf({ taken, writes }: PlannedList, { citizens, earlier, sealLabel }: ListToPlan): ListUndo {
  const left = versionsIn(writes);
  const created = taken.filter(({ before, happenings }) => before === null && happenings.length > 0);
  const known = taken.filter(({ before }) => before !== null);
  const isTouched = (row: TakenRow) => row.happenings.length > 0 || row.sealed !== null;
  return {
    created: created.flatMap((row) => versionOf(row, left)),
    changed: known.filter(isTouched).flatMap((row) => versionOf(row, left)),
    said: known.flatMap(({ listRow, row }) =>
      listRow ? [[listRow.caseId, earlier.get(row.number)?.values ?? null] as const] : [],
    ),
    labels: known.flatMap(({ tag, before }) => {
      const label = tag && before ? before.tag.label : null;
      return tag && label !== null ? [[tag.caseId, sealLabel(tag.caseId, label)] as const] : [];
    }),
    citizens: (writes?.vault ?? []).map(({ citizenId }) => [citizenId, citizens.held.get(citizenId) ?? null] as const),
  };
}

function versionsIn(writes: Writes | null): ReadonlyMap<CaseId, number> {
  return new Map((writes?.states ?? []).map(({ id, version }) => [id, version]));
}

function versionOf({ before, happenings }: TakenRow, left: ReadonlyMap<CaseId, number>) {
  const caseId = before?.state.id ?? happenings[0]?.caseId;
  const version = caseId === undefined ? undefined : (left.get(caseId) ?? before?.state.version);
  return caseId === undefined || version === undefined ? [] : [[caseId, version] as const];
}
