import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { Display } from "#shared/domain/display.ts";
import type { DisplayId, MeetingId, StreamId } from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";
import { type Connection, statement } from "./connection.ts";
import { insertion } from "./insertion.ts";
import type { ChangedMeeting, SeenDisplay } from "./unit-keeping.ts";

const putMeeting = insertion({ name: "put_meeting", into: ({ meetings }) => meetings, replacing: ["id"] });
const putDisplay = insertion({ name: "put_display", into: ({ displays }) => displays, replacing: ["id"] });
const putToken = insertion({
  name: "put_display_token",
  into: ({ displayTokens }) => displayTokens,
  replacing: ["displayId"],
});
const latest = statement("latest_meeting", ({ db, tables: { meetings } }) =>
  db
    .select({ meeting: meetings.state, seq: meetings.changedSeq })
    .from(meetings)
    .where(eq(meetings.unit, sql.placeholder("unit")))
    .orderBy(desc(meetings.startedAt), desc(meetings.changedSeq))
    .limit(1),
);
const byId = statement("meeting_by_id", ({ db, tables: { meetings } }) =>
  db
    .select({ meeting: meetings.state })
    .from(meetings)
    .where(eq(meetings.id, sql.placeholder("id"))),
);
const byToken = statement("display_by_token", ({ db, tables: { displays, displayTokens } }) =>
  db
    .select({ display: displays })
    .from(displayTokens)
    .innerJoin(displays, eq(displays.id, displayTokens.displayId))
    .where(and(eq(displayTokens.tokenHash, sql.placeholder("tokenHash")), isNull(displays.revokedAt))),
);

/** The unit's latest standup with the number of its last change; null before the first. */
export async function changedMeetingOf(on: Connection, unit: StreamId): Promise<ChangedMeeting | null> {
  const [row] = await latest(on, { unit });
  return row ?? null;
}

export const latestMeeting = async (on: Connection, unit: StreamId): Promise<Meeting | null> =>
  (await changedMeetingOf(on, unit))?.meeting ?? null;

export async function meetingByIdOn(on: Connection, id: MeetingId): Promise<Meeting | null> {
  const [row] = await byId(on, { id });
  return row?.meeting ?? null;
}

export async function writeMeeting(on: Connection, meeting: Meeting, changedSeq: number): Promise<void> {
  const { id, unit, startedAt } = meeting;
  await putMeeting(on, [{ id, unit, startedAt, changedSeq, state: meeting }]);
}

/** A display that is revoked has no token any more (WA1). */
export async function writeDisplay(on: Connection, display: Display): Promise<void> {
  await putDisplay(on, [display]);
  const { displayTokens } = on.tables;
  if (display.revokedAt !== null) await on.db.delete(displayTokens).where(eq(displayTokens.displayId, display.id));
}

export async function displaysById(
  { db, tables: { displays } }: Connection,
  ids: readonly DisplayId[],
): Promise<ReadonlyMap<DisplayId, Display>> {
  const rows = await db
    .select()
    .from(displays)
    .where(inArray(displays.id, [...ids]));
  return new Map(rows.map((display) => [display.id, display]));
}

export async function displaysOn({
  db,
  tables: { displays, displayTokens },
}: Connection): Promise<readonly SeenDisplay[]> {
  const rows = await db
    .select({ display: displays, seenAt: displayTokens.seenAt })
    .from(displays)
    .leftJoin(displayTokens, eq(displayTokens.displayId, displays.id))
    .orderBy(asc(displays.name), asc(displays.id));
  return rows.map(({ display, seenAt }) => ({ ...display, seenAt }));
}

export async function displayByTokenOn(on: Connection, tokenHash: string): Promise<Display | null> {
  const [row] = await byToken(on, { tokenHash });
  return row?.display ?? null;
}

export const saveDisplayTokenOn = (on: Connection, displayId: DisplayId, tokenHash: string): Promise<void> =>
  putToken(on, [{ displayId, tokenHash, seenAt: null }]);

export async function sawDisplayOn(
  { db, tables: { displayTokens } }: Connection,
  display: DisplayId,
  at: IsoInstant,
): Promise<void> {
  await db.update(displayTokens).set({ seenAt: at }).where(eq(displayTokens.displayId, display));
}
