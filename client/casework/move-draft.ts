import type { Duty, DutyAnswer, FollowUpOutcome, LapseReason, Outcome, Stage } from "#shared/domain/case.ts";
import type { MoveAnswers } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { checkMove, type MoveAsk, type MoveFacts } from "#shared/domain/moves.ts";
import type { MoveReason, OverLimitReason } from "#shared/domain/reasons.ts";

/** What ended the application, as one chooses it; `none` closes the case without a decision. */
export type Ending = Outcome | "lapsed" | "none";

/** The dialog's answers while they are being given. */
export interface MoveDraft {
  readonly duties: Readonly<Partial<Record<Duty, DutyAnswer>>>;
  readonly ending: Ending | null;
  readonly endedOn: PlainDate | null;
  readonly lapse: LapseReason | null;
  readonly begun: "effortStarted" | "followedUp" | null;
  readonly begunOn: PlainDate | null;
  readonly followUp: FollowUpOutcome | null;
  readonly nextOn: PlainDate | null;
  readonly reason: MoveReason | null;
  readonly overLimit: OverLimitReason | null;
}

/** Most things are recorded on the day that they happen; a next follow-up is never guessed (DL19). */
export const emptyDraft = (today: PlainDate): MoveDraft => ({
  duties: {},
  ending: null,
  endedOn: today,
  lapse: null,
  begun: null,
  begunOn: today,
  followUp: null,
  nextOn: null,
  reason: null,
  overLimit: null,
});

/** The draft as a command's answers: only what has been given in full. */
export function answersOf(draft: MoveDraft): MoveAnswers {
  return {
    ...(Object.keys(draft.duties).length > 0 ? { duties: draft.duties } : {}),
    ...endingOf(draft),
    ...begunOf(draft),
    ...(draft.reason ? { reason: draft.reason } : {}),
    ...(draft.overLimit ? { overLimit: draft.overLimit } : {}),
  };
}

function endingOf({ ending, endedOn, lapse }: MoveDraft): MoveAnswers {
  if (ending === null || ending === "none" || endedOn === null) return {};
  if (ending === "lapsed") return lapse ? { lapse: { reason: lapse, on: endedOn } } : {};
  return { decision: { outcome: ending, on: endedOn } };
}

function begunOf({ begun, begunOn, followUp, nextOn }: MoveDraft): MoveAnswers {
  if (begun === null || begunOn === null) return {};
  if (begun === "effortStarted") return { effortStartedOn: begunOn };
  return followUp ? { followedUp: { outcome: followUp, on: begunOn, ...(nextOn ? { nextOn } : {}) } } : {};
}

/** What the dialog asks: what was missing at the drop, and what the answers so far make necessary besides. */
export function asksOf(facts: MoveFacts, toStage: Stage, draft: MoveDraft, today: PlainDate): readonly MoveAsk[] {
  const first = checkMove(facts, toStage, {}, today);
  const later = checkMove(facts, toStage, answersOf(draft), today);
  const asks = first.kind === "asks" ? first.asks : [];
  const more = later.kind === "asks" ? later.asks.filter((ask) => !asks.some((known) => known.ask === ask.ask)) : [];
  const closing: readonly MoveAsk[] = draft.ending === "none" ? [{ ask: "closeReason" }] : [];
  return [...asks, ...more, ...closing.filter((ask) => !more.some((known) => known.ask === ask.ask))];
}

/** A refusal or a lapsed application has no follow-up: it goes to *Afsluttet*, wherever it was dropped (MV4). */
export const endsInstead = (toStage: Stage, { ending }: MoveDraft): boolean =>
  toStage === "followUp" && (ending === "refused" || ending === "lapsed");
