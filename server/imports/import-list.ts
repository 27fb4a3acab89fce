import type { Erasures } from "#server/erasure/erasures.ts";
import { type Loaded, StorageFailed, type Store, type Writes } from "#server/store/port.ts";
import type { Vault } from "#server/vault/vault.ts";
import { type Instant, type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { type CommandId, type NoteId, ORGANISATION } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { momentOf, toIso } from "#shared/domain/zone.ts";
import type { ListRefusal, ListReport } from "#shared/protocol/lists.ts";
import { citizensElsewhere, knownByNumber } from "./hidden-cases.ts";
import { identifyCitizens } from "./identify-citizens.ts";
import type { ListToPlan } from "./list-to-plan.ts";
import {
  atOnce,
  caughtUp,
  everythingSince,
  hasLost,
  inSlices,
  isSameOrganisation,
  type Later,
  later,
  Outdated,
  picture,
} from "./picture.ts";
import { type PlannedList, planAgain, planImport } from "./plan-import.ts";
import { type ImportSource, type ReadSource, readSource } from "./read-source.ts";
import { refusalSentence, reportSentences } from "./report-text.ts";
import { type Steps, steps, type Watching } from "./steps.ts";
import { type TakingTurns, takingTurns } from "./taking-turns.ts";
import { remembered } from "./teams-of-list.ts";
import { undoOf } from "./undo-of-import.ts";

export interface ImportOffice {
  readonly store: Store;
  readonly vault: Vault;
  /** Which case numbers belong to erased citizens: a list does not bring them back (PR8). */
  readonly erasures: Pick<Erasures, "among">;
  readonly now: () => Instant;
  readonly newId: () => string;
}

export interface ImportRequest extends ImportSource, Watching {
  readonly actor: Viewer;
  /** The day the list is from; today unless given. */
  readonly asOf?: PlainDate;
  /** Take the good rows in and leave the others; else one bad row refuses the whole list. */
  readonly validOnly?: boolean;
  /** Say what would happen, and write nothing. */
  readonly dryRun?: boolean;
  readonly commandId?: CommandId;
  /** For the history. */
  readonly fileName?: string | null;
}

/** `sentences`: what came of it in words, for those who run it by hand. */
export type ImportOutcome =
  | {
      readonly outcome: "done";
      readonly report: ListReport;
      readonly sentences: readonly string[];
      /** Null for a dry run. */
      readonly importId: CommandId | null;
    }
  /** Rows were refused; nothing was written. */
  | { readonly outcome: "refused"; readonly report: ListReport; readonly sentences: readonly string[] }
  /** The file is no list that can be read; nothing was written. */
  | { readonly outcome: "unreadable"; readonly refusal: ListRefusal }
  /** The database could not store it; nothing was written. */
  | { readonly outcome: "storage-failed"; readonly cause: StorageFailed["reason"] };

export const NOTHING_WRITTEN = "Intet er gemt. Med --valid-only bliver de øvrige rækker indlæst.";

/** Throws `ListCancelled` where its `signal` says so in time. */
export type ImportList = (request: ImportRequest) => Promise<ImportOutcome>;

/** Takes lists in, one after the other: each is compared with what the one before has left. */
export const makeImportList =
  (office: ImportOffice, inTurn: TakingTurns = takingTurns()): ImportList =>
  (request) =>
    inTurn(() => importList(office, request));

async function importList(office: ImportOffice, request: ImportRequest): Promise<ImportOutcome> {
  const asOf = request.asOf ?? toPlainDate(momentOf(office.now()).today);
  const read = await readSource(office.store, request, asOf);
  if (!read.ok) return { outcome: "unreadable", refusal: read.error };
  try {
    const { planned, importId } = await takeIn(office, request, read.value, asOf);
    const sentences = sentencesOf(read.value, planned.report);
    const { report } = planned;
    if (planned.isRefused) return { outcome: "refused", report, sentences: [...sentences, NOTHING_WRITTEN] };
    const told = [...sentences, ...reportSentences(report, request.dryRun === true)];
    return { outcome: "done", report, sentences: told, importId };
  } catch (error) {
    if (error instanceof StorageFailed) return { outcome: "storage-failed", cause: error.reason };
    throw error;
  }
}

/** The refusals in words: those of the file itself, and those that only the board can tell. */
function sentencesOf({ refused, sentences }: ReadSource, report: ListReport): readonly string[] {
  const ofFile = new Set(refused.map(({ row }) => row));
  const others = report.refused.filter(({ row }) => !ofFile.has(row));
  return [...sentences, ...others.map((refusal) => refusalSentence(refusal, ""))];
}

/** A list decided on a picture of the board. */
interface Decided {
  readonly pictured: Loaded;
  readonly list: ListToPlan;
  readonly planned: PlannedList;
}

/** What a list would do now. */
export async function planList(
  office: ImportOffice,
  request: ImportRequest,
  read: ReadSource,
  asOf: PlainDate,
): Promise<Decided & { readonly on: Steps }> {
  const pictured = await picture(office.store);
  const list = await prepare(office, request, read, asOf, pictured);
  const on = steps(list.listed.length, request);
  on.goOn();
  return { pictured, list, on, planned: await inSlices(planImport(pictured, list), on.planned) };
}

interface TakenIn {
  readonly planned: PlannedList;
  readonly importId: CommandId | null;
}

/** A case went while the list was read: what was found out about its citizen no longer holds (PR8). */
class Overtaken extends Error {}

/** Taken in as it was read, or read anew where somebody was erased meanwhile. */
async function takeIn(
  office: ImportOffice,
  request: ImportRequest,
  read: ReadSource,
  asOf: PlainDate,
): Promise<TakenIn> {
  const importId = request.commandId ?? (office.newId() as CommandId);
  for (;;) {
    const preview = await planList(office, request, read, asOf);
    if (request.dryRun || preview.planned.isRefused) return { planned: preview.planned, importId: null };
    try {
      return await write(office, request, preview, importId);
    } catch (fault) {
      if (!(fault instanceof Overtaken)) throw fault;
    }
  }
}

/**
 * Decided on a picture of the board first, and once more where the board has moved on since: before the transaction, so that
 * people's work goes on, and for the last moment within it.
 */
async function write(
  { store }: ImportOffice,
  request: ImportRequest,
  preview: Decided & { readonly on: Steps },
  importId: CommandId,
): Promise<TakenIn> {
  let decided: Decided = preview;
  for (;;) {
    decided = await inSlices(upToDate(decided, await caughtUp(store, decided.pictured)), preview.on.goOn);
    try {
      return await commit(store, request, decided, preview.on, importId);
    } catch (fault) {
      if (!(fault instanceof Outdated)) throw fault;
    }
  }
}

async function commit(
  store: Store,
  request: ImportRequest,
  decided: Decided,
  on: Steps,
  importId: CommandId,
): Promise<TakenIn> {
  const { pictured, list } = decided;
  let { planned } = decided;
  await store.commit({
    commandId: importId,
    actor: request.actor.id,
    stream: ORGANISATION,
    scope: everythingSince(pictured),
    now: list.recorded.recordedAt,
    onWritten: on.written,
    plan(loaded) {
      on.goOn();
      if (!isSameOrganisation(loaded, pictured)) throw new Outdated("the organisation has changed meanwhile");
      planned = atOnce(upToDate(decided, later(loaded, pictured))).planned;
      if (planned.isRefused)
        return { ok: false, rejection: { code: "list-refused", data: { rows: planned.report.refused.length } } };
      const writes = { entries: [], ...planned.writes, ...besideIt(request, planned, list, importId) };
      on.writing(writes);
      return { ok: true, writes };
    },
  });
  return { planned, importId: planned.isRefused ? null : importId };
}

/** The same list on the board as it is by now. */
function* upToDate(
  { pictured: before, list, planned }: Decided,
  { pictured, changed }: Later,
): Generator<number, Decided> {
  if (hasLost(changed, before)) throw new Overtaken("a case went while a list was read");
  const again = isSameOrganisation(pictured, before)
    ? planAgain(pictured, list, planned, changed)
    : planImport(pictured, list);
  return { pictured, list, planned: yield* again };
}

/** What is remembered of it: the history's row and the log's, which stand or fall with the list. */
function besideIt(
  { source, fileName, actor }: ImportRequest,
  planned: PlannedList,
  list: ListToPlan,
  id: CommandId,
): Pick<Writes, "listImport" | "audited"> {
  const { recordedAt: at } = list.recorded;
  const { rows, created, updated, unchanged, missing, kept, refused } = planned.report;
  const figures = { rows, created, updated, unchanged, missing, kept, refused: refused.length };
  return {
    listImport: {
      ...{ id, kind: "cases", at, actor: actor.id, asOf: list.asOf, figures, takenBack: null },
      source: source ?? null,
      fileName: fileName ?? null,
      undo: undoOf(planned, list),
    },
    audited: [{ at, actor: actor.id, action: "importList", caseId: null, citizenId: null, purpose: null }],
  };
}

async function prepare(
  { store, vault, erasures, now, newId }: ImportOffice,
  { actor, validOnly = false }: ImportRequest,
  read: ReadSource,
  asOf: PlainDate,
  pictured: Awaited<ReturnType<typeof picture>>,
): Promise<ListToPlan> {
  const earlier = new Map((await store.listRows()).map((row) => [row.number, row]));
  const byNumber = new Map([...knownByNumber(pictured)].map(([number, { state }]) => [number, state.citizen]));
  const erased = await erasures.among(read.listed.map(({ number }) => number));
  const citizens = await identifyCitizens(
    read.listed.filter(({ number }) => !erased.has(number) || byNumber.has(number)),
    {
      ...{ store, vault, newId },
      citizenOf: (number) => byNumber.get(number) ?? null,
      untouched: citizensElsewhere(pictured, actor),
    },
  );
  const place = newId() as NoteId;
  return {
    ...read,
    citizens,
    earlier,
    erased,
    asOf,
    recorded: { actor: actor.id, recordedAt: toIso(now()) },
    actor,
    validOnly,
    idFor: remembered(newId),
    sealLabel: (caseId, label) => `${place} ${vault.sealNote({ id: place, caseId }, label)}`,
  };
}
