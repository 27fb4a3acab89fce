import type { DelayNotice, Milestone } from "../case.ts";
import { type PlainDate, toDay } from "../dates.ts";
import type { ExplanationStep } from "../deadline.ts";
import { type ClockEnd, type Deadline, type DueAt, isInstant, type NoticeStanding } from "../deadline.ts";
import { draftKnownAt, ruleVersionFor } from "../select-rule.ts";
import { setDeadline } from "./build-deadline.ts";
import type { CaseClocks, Round } from "./case-clocks.ts";
import { countDue, type Start } from "./count-due.ts";
import { type Ending, UNKNOWN } from "./end-of-clock.ts";

/** A notice with its number in the case, as recorded; the number names its promise. */
export interface CountedNotice extends DelayNotice {
  readonly n: number;
}

/**
 * The notices of a round, oldest first: those sent from its remittal on and before any later one's. One sent after the
 * decision counts nowhere (DL9).
 */
export function noticesIn(
  notices: readonly DelayNotice[],
  round: Round,
  later: readonly Round[],
  end: ClockEnd | null,
): readonly CountedNotice[] {
  return notices
    .filter(({ counts }) => counts)
    .map((notice, index) => ({ ...notice, n: index + 1 }))
    .filter(({ sentOn }) => (round.remitted === null || sentOn >= round.remitted.on) && !later.some(begunBy(sentOn)))
    .filter(({ sentOn }) => !end?.on || isInstant(end.on) || sentOn <= end.on)
    .sort((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : a.n - b.n));
}

const begunBy =
  (day: PlainDate) =>
  ({ remitted }: Round): boolean =>
    remitted !== null && remitted.on <= day;

/** The statutory class is the first notice's alone: in time when sent on or before the due date (DL9). */
export function noticeStanding(notices: readonly CountedNotice[], due: DueAt): NoticeStanding {
  const first = notices[0];
  const last = notices.at(-1);
  return {
    first: first === undefined ? "none" : first.sentOn <= due ? "inTime" : "late",
    lastSentOn: last?.sentOn ?? null,
    promisedOn: last?.expectedOn ?? null,
  };
}

/** Each promise is a clock of its own, ended by the decision or by the next notice, in time or not (DL9). */
export function promises(
  on: CaseClocks,
  notices: readonly CountedNotice[],
  decision: Deadline,
  ended: Milestone | undefined,
): readonly Deadline[] {
  return notices.flatMap((notice, index) => {
    const next = notices[index + 1];
    const ending = next ? { how: "done" as const, milestone: { on: next.sentOn } } : endingWith(decision.end);
    return promise(on, notice, ending, next?.recordedAt ?? ended?.recordedAt ?? null) ?? [];
  });
}

function endingWith(end: ClockEnd | null): Ending | null {
  if (end === null) return null;
  if (end.on === null) return UNKNOWN;
  return { how: end.state === "lapsed" ? "lapsed" : "done", milestone: { on: end.on as PlainDate } };
}

function promise(
  on: CaseClocks,
  { n, sentOn, expectedOn }: CountedNotice,
  ending: Ending | null,
  recordedAt: Milestone["recordedAt"] | null,
): Deadline | null {
  const found = ruleVersionFor(on.book, on.facts, "promise", () => sentOn, true);
  if (!found) return null;
  const draft = draftKnownAt(found.version, recordedAt);
  const start: Start = { name: "noticeSent", on: sentOn, at: null };
  const calendar = on.calendars.forClock(draft.calendar, toDay(sentOn));
  // A notice without a date is answered for by the rulebook's default.
  const due = expectedOn ?? (countDue(start, draft, calendar) as PlainDate);
  const step: ExplanationStep = { step: expectedOn === null ? "promisedByDefault" : "promised", sentOn, due };
  return setDeadline(on, { clock: "promise", n, start, ending }, due, draft, step);
}
