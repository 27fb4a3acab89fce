import type { Organisation } from "#server/store/port.ts";
import type { Stage } from "#shared/domain/case.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { momentOf } from "#shared/domain/zone.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { ListPreview, ListRefusal } from "#shared/protocol/lists.ts";
import { plain } from "./columns.ts";
import { type ImportOffice, type ImportRequest, planList } from "./import-list.ts";
import { likelyPeople } from "./likely-people.ts";
import { NOBODY_IN } from "./list-report.ts";
import type { PlannedList } from "./plan-import.ts";
import { type ReadSource, readSource } from "./read-source.ts";
import { refusedCells } from "./refused-cells.ts";
import { refusedFile, type WrittenFile } from "./refused-file.ts";

/** More numbers than anybody looks through. */
const MOST_NUMBERS = 500;

/** What a list would do, told in full whatever rows are refused; nothing is written, and no turn is waited for. */
export async function previewList(
  office: ImportOffice,
  request: ImportRequest,
): Promise<Result<ListPreview, ListRefusal>> {
  const looked = await lookAt(office, request);
  if (!looked.ok) return looked;
  const { read, planned, organisation } = looked.value;
  const kept = planned.taken.filter(({ verdict }) => verdict === "kept").map(({ row }) => row.number);
  return ok({
    report: planned.report,
    refusedCells: refusedCells(read.table, planned.report.refused),
    units: unitsIn(planned, organisation),
    unknownWords: read.unknownWords,
    newPeople: newIn(planned, organisation).map((name) => ({ name, perhaps: likelyPeople(name, organisation) })),
    missingNumbers: planned.missing.map(({ number }) => number).slice(0, MOST_NUMBERS),
    keptNumbers: kept.slice(0, MOST_NUMBERS),
  });
}

/** The rows that would be refused now, for whatever reason, with the reasons. */
export async function refusedRows(
  office: ImportOffice,
  request: ImportRequest,
): Promise<Result<WrittenFile, ListRefusal>> {
  const looked = await lookAt(office, request);
  if (!looked.ok) return looked;
  const { read, planned } = looked.value;
  return ok(await refusedFile(read.table, planned.report.refused));
}

interface Looked {
  readonly read: ReadSource;
  readonly planned: PlannedList;
  readonly organisation: Organisation;
}

async function lookAt(office: ImportOffice, request: ImportRequest): Promise<Result<Looked, ListRefusal>> {
  const asOf = request.asOf ?? toPlainDate(momentOf(office.now()).today);
  const read = await readSource(office.store, request, asOf);
  if (!read.ok) return read;
  const { planned, pictured } = await planList(office, { ...request, validOnly: true }, read.value, asOf);
  return ok({ read: read.value, planned, organisation: pictured.organisation });
}

function unitsIn({ taken, staff }: PlannedList, { units }: Organisation): ListPreview["units"] {
  const found = new Map<string, { name: string; isNew: boolean; byStage: Record<Stage, number> }>();
  for (const { row } of taken) {
    const key = plain(row.unitName);
    const unit = staff?.findUnit(row.unitName);
    const isNew = unit === undefined || !units.has(unit.id);
    const line = found.get(key) ?? { name: unit?.name ?? row.unitName, isNew, byStage: { ...NOBODY_IN } };
    line.byStage[row.facts.stage] += 1;
    found.set(key, line);
  }
  return [...found.values()];
}

const newIn = ({ staff }: PlannedList, { people }: Organisation): readonly string[] =>
  (staff?.names ?? []).filter(({ id }) => !people.has(id as PersonId)).map(({ name }) => name);
