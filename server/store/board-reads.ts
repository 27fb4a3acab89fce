import { eq, sql } from "drizzle-orm";
import type { StreamId, UnitId } from "#shared/domain/ids.ts";
import type { BoardPicture, ChangedSince } from "./board-pictures.ts";
import { casesChanged, casesOfUnit } from "./cases.ts";
import { type Connection, statement } from "./connection.ts";
import { leftSince } from "./journal.ts";
import { changedMeetingOf } from "./unit-rows.ts";

const seqOf = statement("seq_of", ({ db, tables: { streams } }) =>
  db
    .select({ seq: streams.seq })
    .from(streams)
    .where(eq(streams.id, sql.placeholder("id"))),
);
const allSeqs = statement("all_seqs", ({ db, tables: { streams } }) => db.select().from(streams));
const unitChange = statement("unit_changed", ({ db, tables: { units } }) =>
  db
    .select({ changedSeq: units.changedSeq })
    .from(units)
    .where(eq(units.id, sql.placeholder("id"))),
);

export async function streamsOn(on: Connection): Promise<ReadonlyMap<StreamId, number>> {
  return new Map((await allSeqs(on)).map(({ id, seq }) => [id, seq]));
}

/** A unit's whole board and the number it stands at; asked inside a snapshot. A unit that isn't there has an empty one. */
export async function readBoard(on: Connection, unit: UnitId): Promise<BoardPicture> {
  const [stream] = await seqOf(on, { id: unit });
  return {
    seq: stream?.seq ?? 0,
    cases: await casesOfUnit(on, unit),
    meeting: await changedMeetingOf(on, unit),
  };
}

/** What a board at `since` lacks; null where that is too much, or where the number was never reached. Asked inside a snapshot. */
export async function readChanges(
  on: Connection,
  unit: UnitId,
  since: number,
  most: number,
): Promise<ChangedSince | null> {
  const [stream] = await seqOf(on, { id: unit });
  if (!stream || since > stream.seq || stream.seq - since > most) return null;
  if (since === stream.seq) return { to: since, cases: [], gone: [], columnsChanged: false };
  const cases = await casesChanged(on, unit, since);
  const here = new Set(cases.map(({ state }) => state.id));
  const [changed] = await unitChange(on, { id: unit });
  const meeting = await changedMeetingOf(on, unit);
  return {
    to: stream.seq,
    cases,
    gone: (await leftSince(on, unit, since)).filter((id) => !here.has(id)),
    columnsChanged: changed !== undefined && changed.changedSeq > since,
    ...(meeting && meeting.seq > since ? { meeting } : {}),
  };
}
