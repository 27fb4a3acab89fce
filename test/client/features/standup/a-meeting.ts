import type { ShownCard } from "#client/sync/board-sync.ts";
import type { CaseId, MeetingId, UnitId } from "#shared/domain/ids.ts";
import { type AgendaItem, type Meeting, OPENING } from "#shared/domain/meeting.ts";
import { toIso } from "#shared/domain/zone.ts";
import { ANNA, monday } from "#test/client/some-cards.ts";
import { uuid } from "#test/support/builders.ts";

export const MEETING = uuid<MeetingId>(801);
export const EARLIER = uuid<MeetingId>(800);

/** A standup of 15 minutes that has just begun, on Monday at 8.05. */
export function aMeeting(cards: readonly ShownCard[], change: Partial<Meeting> = {}): Meeting {
  return {
    id: MEETING,
    unit: uuid<UnitId>(1),
    startedAt: toIso(monday.at),
    startedBy: ANNA,
    minutes: 15,
    items: cards.map(({ id }) => anItem(id)),
    at: OPENING,
    since: toIso(monday.at),
    endedAt: null,
    seq: 100,
    before: null,
    ...change,
  };
}

export const anItem = (caseId: CaseId, change: Partial<AgendaItem> = {}): AgendaItem => ({
  caseId,
  why: "dueSoon",
  answer: null,
  ...change,
});
export const byId = (cards: readonly ShownCard[]): ReadonlyMap<CaseId, ShownCard> =>
  new Map(cards.map((card) => [card.id, card]));
