import { writesOf } from "#server/cases/writes.ts";
import { type Organisation, StorageFailed, type Writes } from "#server/store/port.ts";
import { type IsoInstant, type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { type CommandId, ORGANISATION, type UnitId } from "#shared/domain/ids.ts";
import { canManage, type Viewer } from "#shared/domain/permissions.ts";
import { momentOf, toIso } from "#shared/domain/zone.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { ListRefusal, ListReport } from "#shared/protocol/lists.ts";
import { plain } from "./columns.ts";
import {
  type ImportList,
  type ImportOffice,
  type ImportOutcome,
  type ImportRequest,
  NOTHING_WRITTEN,
} from "./import-list.ts";
import { refusedReport } from "./list-report.ts";
import { type PlannedStaff, planStaff, type StaffToPlan } from "./plan-staff.ts";
import { type ImportSource, openSource } from "./read-source.ts";
import { readStaff } from "./read-staff.ts";
import { staffSentences } from "./report-text.ts";
import { ListCancelled } from "./steps.ts";
import type { Table } from "./table.ts";
import { type TakingTurns, takingTurns } from "./taking-turns.ts";
import { remembered } from "./teams-of-list.ts";

export type StaffOffice = Pick<ImportOffice, "store" | "now" | "newId">;

/** Takes staff lists in, one after the other, each in one transaction: employment, absence, and who is new. */
export const makeImportStaff =
  (office: StaffOffice, inTurn: TakingTurns = takingTurns()): ImportList =>
  (request) =>
    inTurn(() => importStaff(office, request));

async function importStaff(office: StaffOffice, request: ImportRequest): Promise<ImportOutcome> {
  const asOf = request.asOf ?? toPlainDate(momentOf(office.now()).today);
  try {
    const previewed = await planStaffList(office, request, asOf);
    if (!previewed.ok) return { outcome: "unreadable", refusal: previewed.error };
    const { list, planned } = previewed.value;
    const { rows, refused, sentences } = list;
    if (refused.length > 0 && !request.validOnly) {
      return { outcome: "refused", report: refusedReport(rows, refused), sentences: [...sentences, NOTHING_WRITTEN] };
    }
    const isDryRun = request.dryRun === true;
    const { report, importId } = isDryRun
      ? { report: planned.report, importId: null }
      : await takeIn(office, request, list);
    return { outcome: "done", report, importId, sentences: [...sentences, ...staffSentences(report, isDryRun)] };
  } catch (error) {
    if (error instanceof StorageFailed) return { outcome: "storage-failed", cause: error.reason };
    throw error;
  }
}

export interface StaffPreview {
  readonly list: StaffToPlan;
  readonly table: Table;
  readonly planned: PlannedStaff;
  /** Before it. */
  readonly organisation: Organisation;
}

/** What a staff list would do now, its good rows at least. */
export async function planStaffList(
  { store, newId }: Pick<StaffOffice, "store" | "newId">,
  request: Pick<ImportRequest, "actor" | "unit" | keyof ImportSource>,
  asOf: PlainDate,
): Promise<Result<StaffPreview, ListRefusal>> {
  const opened = await openSource(store, request);
  if (!opened.ok) return opened;
  const { table, profile } = opened.value;
  const organisation = await store.organisation();
  const ownUnits = unitsOf(request.actor, organisation);
  const ownTeams = ownUnits && new Set(ownUnits.map((id) => plain(organisation.units.get(id)?.name ?? "")));
  const read = readStaff({ table, profile, unit: request.unit, ownTeams });
  if (!read.ok) return read;
  const signsIn = await store.credentialed();
  const list: StaffToPlan = { ...read.value, asOf, signsIn, ownUnits, idFor: remembered(newId) };
  return ok({ list, table, planned: planStaff(organisation, list), organisation });
}

/** The units whose staff somebody looks after; null for all of them, and new ones too. */
const unitsOf = (actor: Viewer, { units }: Organisation): readonly UnitId[] | null =>
  canManage(actor, "staff", null) ? null : [...units.keys()].filter((unit) => canManage(actor, "staff", unit));

async function takeIn(
  { store, now, newId }: StaffOffice,
  request: ImportRequest,
  list: StaffToPlan,
): Promise<{ readonly report: ListReport; readonly importId: CommandId }> {
  const importId = request.commandId ?? (newId() as CommandId);
  const recordedAt = toIso(now());
  const recording = { actor: request.actor.id, recordedAt, backfill: false };
  let report = refusedReport(list.rows, list.refused);
  if (request.signal?.aborted) throw new ListCancelled("a list was cancelled");
  await store.commit({
    commandId: importId,
    actor: request.actor.id,
    stream: ORGANISATION,
    scope: { streams: [ORGANISATION], cases: [] },
    now: recordedAt,
    plan: (loaded) => {
      const planned = planStaff(loaded.organisation, list);
      report = planned.report;
      const writes = writesOf(loaded, planned.decision, recording);
      return { ok: true, writes: { ...writes, ...besideIt(request, list, report, { importId, recordedAt }) } };
    },
  });
  request.onProgress?.(list.rows, list.rows);
  return { report, importId };
}

/** What is remembered of it: who, when, and the figures. A staff list can't be taken back, so nothing is kept for that. */
function besideIt(
  { actor, source, fileName }: ImportRequest,
  { asOf }: StaffToPlan,
  { refused, warnings: _, byStage: __, ...figures }: ListReport,
  { importId: id, recordedAt: at }: { readonly importId: CommandId; readonly recordedAt: IsoInstant },
): Pick<Writes, "listImport" | "audited"> {
  return {
    listImport: {
      ...{ id, kind: "staff", at, actor: actor.id, asOf, undo: null, takenBack: null },
      source: source ?? null,
      fileName: fileName ?? null,
      figures: { ...figures, refused: refused.length },
    },
    audited: [{ at, actor: actor.id, action: "importList", caseId: null, citizenId: null, purpose: null }],
  };
}
