import { isDeepStrictEqual } from "node:util";
import type { JournalEntry, Store } from "#server/store/port.ts";
import { happeningOf, isOfOrganisation, organisationEventOf } from "./journal-events.ts";
import { readJournal } from "./read-journal.ts";
import { rebuild } from "./rebuild.ts";

export interface Verification {
  readonly streams: number;
  readonly entries: number;
  readonly cases: number;
  /** Stream and number, or the case's id: never what is in it. Empty where the journal holds. */
  readonly problems: readonly string[];
}

/** Whether the numbers are whole, every event is one that a version ever wrote, and all tables follow from it (CA2, CA3, CA8). */
export async function verifyJournal(store: Store): Promise<Verification> {
  const streams = await store.streams();
  const entries: JournalEntry[] = [];
  for await (const entry of readJournal(store)) entries.push(entry);
  const broken = [...gaps(entries, streams), ...unreadable(entries)];
  const problems = broken.length > 0 ? broken : await differences(store, entries);
  const cases = new Set(entries.map(({ caseId }) => caseId).filter((id) => id !== null)).size;
  return { streams: streams.size, entries: entries.length, cases, problems };
}

function gaps(entries: readonly JournalEntry[], streams: ReadonlyMap<string, number>): readonly string[] {
  const last = new Map<string, number>();
  const problems: string[] = [];
  for (const { stream, seq } of entries) {
    const expected = (last.get(stream) ?? 0) + 1;
    if (seq !== expected) problems.push(`${stream}: ${expected} mangler før ${seq}`);
    last.set(stream, seq);
  }
  for (const [stream, seq] of streams) {
    const reached = last.get(stream) ?? 0;
    if (reached < seq) problems.push(`${stream}: slutter ved ${reached}, men er nået til ${seq}`);
  }
  return problems;
}

function unreadable(entries: readonly JournalEntry[]): readonly string[] {
  return entries
    .filter((entry) => !isReadable(entry))
    .map(({ stream, seq, type, version }) => `${stream} ${seq}: ${type} version ${version} kan ikke læses`);
}

function isReadable(entry: JournalEntry): boolean {
  try {
    if (isOfOrganisation(entry)) organisationEventOf(entry);
    else happeningOf(entry);
    return true;
  } catch {
    return false;
  }
}

type OfCase = { readonly caseId: string };

/** Cases that differ from what the journal says. One that has moved on since the journal was read is left out. */
async function differences(store: Store, entries: readonly JournalEntry[]): Promise<readonly string[]> {
  const said = rebuild(entries);
  const stored = await store.derived();
  const stays = { said: byCase(said.stays), stored: byCase(stored.stays) };
  const clocks = { said: byCase(said.clocks), stored: byCase(stored.clocks) };
  const waits = { said: byCase(said.waits), stored: byCase(stored.waits) };
  const storedStates = new Map(stored.states.map((state) => [state.id, state]));
  const missing = [...said.states.keys()].filter((id) => !storedStates.has(id)).map((id) => `${id}: mangler`);
  const others = [...storedStates].flatMap(([id, state]) => {
    const rebuilt = said.states.get(id);
    if (!rebuilt || state.version > rebuilt.version) return [];
    if (!isDeepStrictEqual(plain(rebuilt), plain(state))) return [`${id}: tilstanden er en anden`];
    if (!isDeepStrictEqual(stays.said.get(id), stays.stored.get(id))) return [`${id}: opholdene er andre`];
    if (!isDeepStrictEqual(waits.said.get(id), waits.stored.get(id))) return [`${id}: ventetiderne er andre`];
    return isDeepStrictEqual(clocks.said.get(id), clocks.stored.get(id)) ? [] : [`${id}: fristerne er andre`];
  });
  return [...missing, ...others];
}

function byCase<Row extends OfCase>(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows)
    found.set(row.caseId, [...(found.get(row.caseId) ?? []), JSON.stringify(Object.entries(row).sort())].sort());
  return found;
}

/** As it would come back from a database: without fields that hold nothing. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
