import { CLOSING, type Meeting, OPENING } from "#shared/domain/meeting.ts";

/** How a meeting stands in time, in milliseconds and shares from 0 to 1. */
export interface MeetingClock {
  readonly leftMs: number;
  readonly passed: number;
  /** What the place where it is has of the time that was left when it came there; null at the summary. */
  readonly shareMs: number | null;
  /** How much of that share is gone. */
  readonly sharePassed: number;
}

const within = (value: number): number => Math.max(0, Math.min(1, value));

/** The 15 minutes in all, and a share of what is left for each case still to be taken up (ST4). By the server's time. */
export function meetingClock(meeting: Meeting, now: number): MeetingClock {
  const { minutes, startedAt, since, at, items } = meeting;
  const totalMs = minutes * 60_000;
  const leftAt = (moment: number): number => Math.min(totalMs, Math.max(0, Date.parse(startedAt) + totalMs - moment));
  const open = items.filter(({ answer, caseId }) => answer === null || caseId === at).length + (at === OPENING ? 1 : 0);
  const shareMs = at === CLOSING || open === 0 ? null : leftAt(Date.parse(since)) / open;
  const leftMs = leftAt(now);
  const sharePassed = shareMs ? within((now - Date.parse(since)) / shareMs) : 1;
  return { leftMs, passed: within(1 - leftMs / totalMs), shareMs, sharePassed };
}
