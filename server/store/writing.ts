import { eq, inArray, sql } from "drizzle-orm";
import type { CaseState } from "#shared/domain/case.ts";
import { ORGANISATION, type StreamId } from "#shared/domain/ids.ts";
import { appendAudit } from "./audit-log.ts";
import { inPages } from "./cases.ts";
import { putCitizens } from "./citizens.ts";
import { type Connection, statement } from "./connection.ts";
import { writeDrops } from "./drops.ts";
import { insertion, type Pause, pauseEvery } from "./insertion.ts";
import { writeIntervals } from "./interval-rows.ts";
import { appendEntries } from "./journal.ts";
import { writeListImport } from "./lists.ts";
import { mustBeLocked } from "./must-be-locked.ts";
import { writeNotes } from "./notes.ts";
import { type Numbered, numberingFor } from "./numbering.ts";
import { writeOrganisation } from "./organisation-rows.ts";
import type { CommitRequest, Loaded, Writes } from "./port.ts";
import { writeDisplay, writeMeeting } from "./unit-rows.ts";
import { mustFitKey } from "./vault-key.ts";
import { writeViews } from "./views.ts";

/** Rows between two turns of the event loop while a list is being written. */
const SLICE = 1024;

const addStreams = insertion({ name: "add_stream", into: ({ streams }) => streams });
const putCases = insertion({ name: "put_case", into: ({ cases }) => cases, replacing: ["id"] });
const putTags = insertion({ name: "put_tag", into: ({ caseTags }) => caseTags, replacing: ["caseId"] });
const putListRows = insertion({ name: "put_list_row", into: ({ listRows }) => listRows, replacing: ["caseId"] });

const setSeq = statement("set_seq", ({ db, tables: { streams } }) =>
  db
    .update(streams)
    .set({ seq: sql`${sql.placeholder("seq")}` })
    .where(eq(streams.id, sql.placeholder("id"))),
);
/** Writes all that a plan returned and says which streams advanced, and to where (CA1, CA3). */
export async function carryOut(
  on: Connection,
  request: CommitRequest,
  loaded: Loaded,
  writes: Writes,
): Promise<Numbered["advanced"]> {
  mustBeLocked(loaded, writes);
  const pause = pauseEvery(SLICE, request.onWritten);
  const numbered = await writeEntries(on, request, loaded.seqs, writes.entries, pause);
  await writeStreams(on, loaded, writes, numbered, pause);
  await writeCases(on, writes.states ?? [], numbered, pause);
  await writeDrops(on, writes);
  await putTags(on, writes.tags ?? [], pause);
  await writeIntervals(on, writes, pause);
  await putCitizens(on, writes.vault ?? [], pause);
  await mustFitKey(on, writes.vault ?? []);
  await putListRows(on, writes.listRows ?? [], pause);
  await writeOrganisation(on, writes, numbered.reached, pause);
  await writeBeside(on, writes, numbered);
  await writeNotes(on, writes.notes ?? []);
  for (const entry of writes.audited ?? []) await appendAudit(on, entry);
  return numbered.advanced;
}

async function writeBeside(on: Connection, { views, meeting, display, listImport }: Writes, { reached }: Numbered) {
  if (views) await writeViews(on, views);
  if (meeting) await writeMeeting(on, meeting, reached(meeting.unit));
  if (display) await writeDisplay(on, display);
  if (listImport) await writeListImport(on, listImport);
}

/** Numbers and writes them page by page, so that not even a long list's hold anybody up. */
async function writeEntries(
  on: Connection,
  request: CommitRequest,
  seqs: Loaded["seqs"],
  entries: Writes["entries"],
  pause: Pause,
): Promise<Numbered> {
  const numbering = numberingFor(request, seqs);
  for (let at = 0; at < entries.length; at += SLICE)
    await appendEntries(on, entries.slice(at, at + SLICE).map(numbering.numbered), pause);
  return numbering;
}

/** A unit's stream begins with the unit. */
async function writeStreams(
  on: Connection,
  loaded: Loaded,
  writes: Writes,
  { advanced, reached }: Numbered,
  pause: Pause,
) {
  const isNew = (id: StreamId) => id !== ORGANISATION && !loaded.organisation.units.has(id);
  const units = (writes.units ?? []).map(({ id }) => id).filter(isNew);
  await addStreams(
    on,
    units.map((id) => ({ id, seq: reached(id), revision: 0 })),
    pause,
  );
  for (const [id, seq] of advanced) if (!units.some((unit) => unit === id)) await setSeq(on, { id, seq });
}

async function writeCases(
  on: Connection,
  states: readonly CaseState[],
  { changedSeqOf }: Numbered,
  pause: Pause,
): Promise<void> {
  if (states.length > 1 && states.some(({ rank }) => rank !== null)) await freeRanks(on, states);
  const rowOf = (state: CaseState) => {
    const { id, unit, column, stage, rank, version, caseworker, citizen, gone = null } = state;
    const changedSeq = changedSeqOf(state);
    return { id, unit, column, stage, rank, version, caseworker, citizen, gone, changedSeq, state };
  };
  for (let at = 0; at < states.length; at += SLICE) await putCases(on, states.slice(at, at + SLICE).map(rowOf), pause);
}

/** Cases that are ranked anew together may take each other's places; no two ranks are ever equal, not even on the way (MV2). */
async function freeRanks({ db, tables: { cases } }: Connection, states: readonly CaseState[]): Promise<void> {
  const ids = states.map(({ id }) => id);
  await inPages(ids, async (page) => {
    await db.update(cases).set({ rank: null }).where(inArray(cases.id, page));
    return [];
  });
}
