import type { ActionSubject } from "#client/casework/case-actions.tsx";
import type { HoldReason } from "#shared/domain/case.ts";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { milestonesOfRound } from "#shared/domain/duties.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { DelayLetter, Expectation } from "#shared/i18n/letter.ts";
import { missing, ordering, type Wanted } from "./order.ts";

/** A notice of delay while it is being filled in; `moreTime` names nothing that the case waits for. */
export interface NoticeDraft {
  readonly sentOn: PlainDate | null;
  readonly how: "date" | "noDate";
  readonly expectedOn: PlainDate | null;
  /** In the letter only. */
  readonly period: string;
  readonly waitsFor: HoldReason | "moreTime" | null;
}

/** Sent today; what the case waits for is known where it is on hold, and is time where it is not. */
export const emptyNotice = (today: PlainDate, hold: HoldReason | null): NoticeDraft => ({
  sentOn: today,
  how: "date",
  expectedOn: null,
  period: "",
  waitsFor: hold ?? "moreTime",
});

/** The rulebook's date is proposed until somebody has said another, so that the usual notice takes two clicks (DL9). */
export const proposing = (draft: NoticeDraft, isDated: boolean, by: PlainDate | null): NoticeDraft =>
  isDated ? draft : { ...draft, expectedOn: by };

export function noticeWanted(draft: NoticeDraft, caseId: ActionSubject["card"]["id"]): Wanted {
  const { sentOn, how, period, waitsFor } = draft;
  if (how === "date" && draft.expectedOn === null) return missing("expectedOn");
  if (how === "noDate" && period.trim() === "") return missing("period");
  if (waitsFor === null) return missing("waitsFor");
  if (sentOn === null) return missing("on");
  const expectedOn = how === "date" ? draft.expectedOn : null;
  return ordering({
    type: "recordNotice",
    payload: { caseId, sentOn, expectedOn, waitsFor: waitsFor === "moreTime" ? null : waitsFor },
  });
}

/** Why no notice can be recorded, before anything is typed: it is decided already, or there is no such deadline (DL9). */
export function noticeRefusal(subject: Pick<ActionSubject, "card" | "milestones">): Rejection | null {
  const { card, milestones } = subject;
  const ended = milestonesOfRound(milestones).findLast(({ name }) => name === "decided" || name === "lapsed");
  if (ended) return { code: "already-decided", data: { on: ended.on } };
  const hasClock = card.kind === "new" || card.kind === "change" || card.duties.remitted;
  return hasClock ? null : { code: "no-decision-clock", data: {} };
}

/** The letter as the draft has it so far; `writeAgainOn` is the rulebook's date for a notice without one. */
export function letterOf(
  subject: Pick<ActionSubject, "card" | "unit" | "deadlines">,
  draft: NoticeDraft,
  writeAgainOn: PlainDate | null,
): DelayLetter {
  const { card, unit, deadlines } = subject;
  const decision = deadlines.findLast(({ clock, end }) => clock === "decision" && end === null);
  const expected: Expectation | null =
    draft.how === "noDate" ? { period: draft.period, writeAgainOn } : draft.expectedOn && { on: draft.expectedOn };
  return {
    number: card.number,
    provision: card.provision,
    receivedOn: card.receivedOn,
    dueOn: decision ? toPlainDate(dayOfDue(decision.due)) : null,
    waitsFor: draft.waitsFor,
    expected,
    phone: unit.settings.phone ?? null,
  };
}
