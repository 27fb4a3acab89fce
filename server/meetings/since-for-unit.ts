import type { UnitBoard } from "#server/board/unit-board.ts";
import { happeningOf } from "#server/cases/journal-events.ts";
import { nextTurn } from "#server/store/next-turn.ts";
import type { JournalEntry, Store } from "#server/store/port.ts";
import { type Calendars, lastWorkday } from "#shared/domain/calendar.ts";
import { addDays, type Instant, type IsoInstant } from "#shared/domain/dates.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { isMeetingOver, type Meeting } from "#shared/domain/meeting.ts";
import { SINCE_EVENTS, type SinceEvent, type SinceLast, sinceLast } from "#shared/domain/since-last.ts";
import { fromIso, type Moment, momentOf, startOfDay, toIso } from "#shared/domain/zone.ts";
import type { SinceView } from "#shared/protocol/meetings.ts";

type Journal = Pick<Store, "journal">;

/** No standup for so long: what happened before is no news any more. */
const MOST_DAYS = 31;
/** More than a room reads; the rest is a number. */
const MOST_LISTED = 100;
const PAGE = 500;

/** *Siden sidst* of a unit (ST5): from its journal since the standup before, in pages between which others have their turn. */
export async function sinceForUnit(store: Journal, board: UnitBoard, now: Instant): Promise<SinceView> {
  const { unit, by } = board.drawing();
  const moment = momentOf(now);
  const from = await beginning(store, unit.id, board.meeting()?.meeting ?? null, moment, by.calendars);
  const events = await eventsAfter(store, unit.id, from.seq);
  const cards = new Map(board.shared().map((card) => [card.id, card]));
  const all = sinceLast(events, cards, from.at, moment);
  const { moved, came, decided, wentOverdue } = all;
  return {
    since: from.at,
    moved: moved.slice(0, MOST_LISTED),
    came: came.slice(0, MOST_LISTED),
    decided: decided.slice(0, MOST_LISTED),
    wentOverdue: wentOverdue.slice(0, MOST_LISTED),
    more: { moved: more(moved), came: more(came), decided: more(decided), wentOverdue: more(wentOverdue) },
  };
}

const more = (all: SinceLast[keyof SinceLast]): number => Math.max(0, all.length - MOST_LISTED);

interface Beginning {
  readonly at: IsoInstant;
  readonly seq: number;
}

/** While a standup runs, where the one before began; else where the latest did; before the first, the last working day. */
async function beginning(
  store: Journal,
  unit: UnitId,
  latest: Meeting | null,
  moment: Moment,
  calendars: Calendars,
): Promise<Beginning> {
  const isRunning = latest !== null && !isMeetingOver(latest, moment.at);
  const last = isRunning ? latest.before : latest;
  const oldest = startOfDay(addDays(moment.today, -MOST_DAYS));
  if (last && fromIso(last.startedAt) >= oldest) return { at: last.startedAt, seq: last.seq };
  const workday = lastWorkday(addDays(moment.today, -1), calendars.forClock("municipal", moment.today));
  const at = toIso(last ? oldest : startOfDay(workday));
  return { at, seq: await seqBefore(store, unit, at) };
}

/** The number of the last entry before that moment: numbers and times rise together (CA3). */
async function seqBefore(store: Journal, unit: UnitId, at: IsoInstant): Promise<number> {
  let [before, beyond] = [0, 1];
  const isBefore = async (seq: number): Promise<boolean> => {
    const [entry] = await store.journal(unit, seq - 1, 1);
    return entry !== undefined && entry.recordedAt < at;
  };
  while (await isBefore(beyond)) [before, beyond] = [beyond, beyond * 2];
  while (beyond - before > 1) {
    const middle = Math.floor((before + beyond) / 2);
    if (await isBefore(middle)) before = middle;
    else beyond = middle;
  }
  return before;
}

async function eventsAfter(store: Journal, unit: UnitId, seq: number): Promise<readonly SinceEvent[]> {
  const events: SinceEvent[] = [];
  for (let after = seq; ; ) {
    const page = await store.journal(unit, after, PAGE);
    for (const entry of page) if (isAsked(entry)) events.push(eventOf(entry));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return events;
    after = last.seq;
    await nextTurn();
  }
}

const isAsked = ({ caseId, type }: JournalEntry): boolean => caseId !== null && SINCE_EVENTS.has(type);

const eventOf = (entry: JournalEntry): SinceEvent => {
  const { caseId, event } = happeningOf(entry);
  return { caseId, event, backfill: entry.backfill };
};
