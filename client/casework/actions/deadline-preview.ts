import type { ActionSubject } from "#client/casework/case-actions.tsx";
import { makeCalendars } from "#shared/domain/calendar.ts";
import type { Yardstick } from "#shared/domain/card-of.ts";
import type { CaseFacts } from "#shared/domain/case.ts";
import { correctedClocks, delaysDecision } from "#shared/domain/corrections.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { ClockName, DueAt } from "#shared/domain/deadline.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import type { RulebookView } from "#shared/protocol/http.ts";
import { stageOf } from "./recordable.ts";

/** Loaded when a dialog needs it: the rules, the calendar and the holidays are too much for every page. */

export type PreviewSubject = Pick<
  ActionSubject,
  "card" | "columns" | "milestones" | "notices" | "notifications" | "followUpOn"
>;
export type CorrectableFacts = Pick<CaseFacts, "provision" | "kind" | "subType" | "receivedOn">;

export interface ClockChange {
  readonly clock: ClockName;
  readonly before: DueAt | null;
  readonly after: DueAt | null;
}

export interface Preview {
  readonly changes: readonly ClockChange[];
  /** The citizen was told an earlier date than the correction gives (DL7). */
  readonly needsLeader: boolean;
}

export const yardstickFrom = ({ rulebook, closedDays }: RulebookView): Yardstick => ({
  rulebook,
  calendars: makeCalendars(new Map(closedDays)),
});

/** What a correction will do to the open clocks, by the same functions that the server will run (DL1, DL7). */
export function previewOf(subject: PreviewSubject, corrected: Partial<CorrectableFacts>, by: Yardstick): Preview {
  const before = caseFactsOf(subject);
  const clocks = correctedClocks({ state: before, by }, { state: { ...before, ...corrected }, by }, "facts");
  return {
    changes: clocks.map((each) => ({
      clock: each.clock.split(":")[0] as ClockName,
      before: each.before as DueAt | null,
      after: each.after as DueAt | null,
    })),
    needsLeader: clocks.some(delaysDecision),
  };
}

/** The day by which a notice without a date is answered for, as the rulebook has it (DL9). */
export function writeAgainOn(subject: PreviewSubject, sentOn: PlainDate, by: Yardstick): PlainDate | null {
  const facts = caseFactsOf(subject);
  const recordedAt = `${sentOn}T00:00:00.000Z` as IsoInstant;
  const notice = { sentOn, expectedOn: null, waitsFor: null, counts: true, recordedAt };
  const { deadlines } = deadlinesOf({ ...facts, notices: [...facts.notices, notice] }, by.rulebook, by.calendars);
  const steps = deadlines.flatMap(({ explanation }) => explanation);
  const step = steps.findLast((each) => each.step === "promisedByDefault" && each.sentOn === sentOn);
  return step?.step === "promisedByDefault" ? step.due : null;
}

/** The facts as the page has them. What it lacks concerns ended clocks only, which no correction moves. */
const caseFactsOf = (subject: PreviewSubject): CaseFacts => {
  const { card, milestones, notices, notifications, followUpOn } = subject;
  const { provision, kind, subType, receivedOn, stop } = card;
  return {
    ...{ provision, kind, subType, receivedOn, stop },
    ...{ milestones, notices, notifications, followUpOn },
    stage: stageOf(subject),
    earlier: [],
    source: "board",
  };
};
