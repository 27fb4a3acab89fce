import { setImmediate as turn } from "node:timers/promises";
import { type Loaded, StorageFailed, type Store, type StoredCase } from "#server/store/port.ts";
import type { Vault } from "#server/vault/vault.ts";
import type { Instant, PlainDate } from "#shared/domain/dates.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { type CaseId, type CommandId, ORGANISATION, type StreamId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { momentOf, toIso } from "#shared/domain/zone.ts";
import { type Result, refuse } from "#shared/lib/result.ts";
import { type ListRefusal, type ListReport, type SourceProfile, sourceProfile } from "#shared/protocol/lists.ts";
import { identifyCitizens } from "./identify-citizens.ts";
import { refusedReport } from "./list-report.ts";
import type { ListToPlan } from "./list-to-plan.ts";
import { type PlannedList, planImport } from "./plan-import.ts";
import { type ReadCases, readList } from "./read-list.ts";
import { readTable } from "./read-table.ts";
import { reportSentences } from "./report-text.ts";

export interface ImportOffice {
  readonly store: Store;
  readonly vault: Vault;
  readonly now: () => Instant;
  readonly newId: () => string;
}

export interface ImportRequest {
  readonly bytes: Buffer;
  readonly actor: Viewer;
  /** The team of every row, whatever the list says. */
  readonly unit?: string;
  /** The day the list is from; today unless given. */
  readonly asOf?: PlainDate;
  /** What the list's columns and words mean. */
  readonly profile?: SourceProfile;
  /** A saved profile's name, instead of one given. */
  readonly source?: string;
  /** Of a spreadsheet; the profile's, else the first. */
  readonly sheet?: string;
  /** Take the good rows in and leave the others; else one bad row refuses the whole list. */
  readonly validOnly?: boolean;
  /** Say what would happen, and write nothing. */
  readonly dryRun?: boolean;
  readonly commandId?: CommandId;
}

/** `sentences`: what came of it in words, for those who run it by hand. */
export type ImportOutcome =
  | { readonly outcome: "done"; readonly report: ListReport; readonly sentences: readonly string[] }
  /** Rows were refused; nothing was written. */
  | { readonly outcome: "refused"; readonly report: ListReport; readonly sentences: readonly string[] }
  /** The file is no list that can be read; nothing was written. */
  | { readonly outcome: "unreadable"; readonly refusal: ListRefusal }
  /** The database could not store it; nothing was written. */
  | { readonly outcome: "storage-failed"; readonly cause: StorageFailed["reason"] };

const NOTHING_WRITTEN = "Intet er taget ind. Med --valid-only bliver de øvrige rækker taget ind.";

export type ImportList = (request: ImportRequest) => Promise<ImportOutcome>;

/** Takes lists in, one after the other: each is compared with what the one before has left. */
export function makeImportList(office: ImportOffice): ImportList {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const mine = last.then(() => importList(office, request));
    last = mine.catch(() => null);
    return mine;
  };
}

async function importList(office: ImportOffice, request: ImportRequest): Promise<ImportOutcome> {
  const asOf = request.asOf ?? toPlainDate(momentOf(office.now()).today);
  const read = await readRequest(office, request, asOf);
  if (!read.ok) return { outcome: "unreadable", refusal: read.error };
  const { rows, refused, sentences } = read.value;
  if (refused.length > 0 && !request.validOnly) {
    return { outcome: "refused", report: refusedReport(rows, refused), sentences: [...sentences, NOTHING_WRITTEN] };
  }
  try {
    const report = await takeIn(office, request, read.value, asOf);
    return { outcome: "done", report, sentences: [...sentences, ...reportSentences(report, request.dryRun === true)] };
  } catch (error) {
    if (error instanceof StorageFailed) return { outcome: "storage-failed", cause: error.reason };
    throw error;
  }
}

async function readRequest(
  { store }: ImportOffice,
  { bytes, unit, source, sheet, ...request }: ImportRequest,
  asOf: PlainDate,
): Promise<Result<ReadCases, ListRefusal>> {
  const saved = source === undefined ? null : (await store.listSources()).find(({ name }) => name === source);
  const parsed = saved && sourceProfile.safeParse(saved.profile);
  if (source !== undefined && !parsed?.success) return refuse({ code: "source-unknown", data: { source } });
  const profile = parsed?.data ?? request.profile;
  const headings = Object.values(profile?.columns ?? {}).flatMap((heading) => heading ?? []);
  const table = await readTable(bytes, { sheet: sheet ?? profile?.sheet, headings });
  if (!table.ok) return table;
  return readList({ table: table.value, asOf, ...(unit ? { unit } : {}), ...(profile ? { profile } : {}) });
}

/** Decided on a picture of the board first, then written in one transaction if the board is still as pictured, else decided again. */
async function takeIn(
  office: ImportOffice,
  request: ImportRequest,
  read: ReadCases,
  asOf: PlainDate,
): Promise<ListReport> {
  const { store } = office;
  const pictured = await picture(store);
  const list = await prepare(office, request, read, asOf, pictured);
  const preview = await inSlices(planImport(pictured, list));
  if (request.dryRun || preview.writes === null) return preview.report;
  let planned = preview;
  await store.commit({
    commandId: request.commandId ?? (office.newId() as CommandId),
    actor: request.actor.id,
    stream: ORGANISATION,
    scope: {
      streams: [ORGANISATION, ...pictured.organisation.units.keys()],
      cases: [],
      allCasesOf: [...pictured.organisation.units.keys()],
    },
    now: list.recorded.recordedAt,
    plan: (loaded) => {
      planned = isAsPictured(loaded, pictured) ? preview : atOnce(planImport(loaded, list));
      return { ok: true, writes: planned.writes ?? { entries: [] } };
    },
  });
  return planned.report;
}

/** What a list has no need to see. */
const NOTHING_NAMED: Omit<Loaded, "organisation" | "seqs" | "cases"> = {
  numbers: new Map(),
  ranks: new Map(),
  inColumn: new Map(),
  inHand: new Map(),
  histories: new Map(),
  views: new Map(),
};

/** Every case of every team, and the numbers of their streams, read so that a later change shows in the numbers. */
async function picture(store: Store): Promise<Loaded> {
  const organisation = await store.organisation();
  const seqs = new Map<StreamId, number>([[ORGANISATION, organisation.seq]]);
  const cases = new Map<CaseId, StoredCase>();
  for (const unit of organisation.units.keys()) {
    const board = await store.board(unit);
    seqs.set(unit, board.seq);
    for (const found of board.cases) cases.set(found.state.id, found);
    await turn();
  }
  return { ...NOTHING_NAMED, organisation, seqs, cases };
}

const isAsPictured = (loaded: Loaded, pictured: Loaded): boolean =>
  [...loaded.seqs].every(([stream, seq]) => pictured.seqs.get(stream) === seq);

async function prepare(
  { store, vault, now, newId }: ImportOffice,
  { unit, actor }: ImportRequest,
  read: ReadCases,
  asOf: PlainDate,
  pictured: Loaded,
): Promise<ListToPlan> {
  const earlier = new Map((await store.listRows()).map((row) => [row.number, row]));
  const byNumber = new Map([...pictured.cases.values()].map(({ tag, state }) => [tag.number, state.citizen]));
  const isErased = (number: string) => earlier.has(number) && !byNumber.has(number);
  const citizens = await identifyCitizens(
    read.listed.filter(({ number }) => !isErased(number)),
    { store, vault, newId, citizenOf: (number) => byNumber.get(number) ?? null },
  );
  return {
    ...read,
    citizens,
    earlier,
    onlyUnit: unit ?? null,
    asOf,
    recorded: { actor: actor.id, recordedAt: toIso(now()) },
    byLeader: actor.role === "leader",
    idFor: remembered(newId),
  };
}

/** A plan made twice makes the same cases: ids are given once for each purpose. */
function remembered(newId: () => string): (purpose: string) => string {
  const given = new Map<string, string>();
  return (purpose) => {
    const id = given.get(purpose) ?? newId();
    given.set(purpose, id);
    return id;
  };
}

async function inSlices(plan: Generator<undefined, PlannedList>): Promise<PlannedList> {
  for (;;) {
    const step = plan.next();
    if (step.done) return step.value;
    await turn();
  }
}

function atOnce(plan: Generator<undefined, PlannedList>): PlannedList {
  for (;;) {
    const step = plan.next();
    if (step.done) return step.value;
  }
}
