import { DUTIES, type Duty, type HoldReason, type NextStep, type StandIn } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { NextStepName } from "#shared/domain/next-steps.ts";
import type { OverLimitReason } from "#shared/domain/reasons.ts";
import { instantFrom } from "./milestone-draft.ts";
import { given, missing, type Order, ordering, type Wanted } from "./order.ts";

/** What a case waits for; a hold always has a day to chase it (MV10). */
export function holdWanted(reason: HoldReason | null, chaseOn: PlainDate | null, caseId: CaseId): Wanted {
  if (reason === null) return missing("waitsFor");
  if (chaseOn === null) return missing("chaseOn");
  return ordering({ type: "setHold", payload: { caseId, hold: { reason, chaseOn } } });
}

/** The same step on another day is the same agreement: whose it is, and what was written beside it, stays (ST3). */
export const stepOn = (step: NextStepName, on: PlainDate, before: NextStep | null): NextStep =>
  before?.step === step ? { ...before, on } : { step, on };

/** A phrase from the list and a day (MV10). */
export function stepWanted(
  step: NextStepName | null,
  on: PlainDate | null,
  caseId: CaseId,
  before: NextStep | null = null,
): Wanted {
  if (step === null) return missing("step");
  if (on === null) return missing("on");
  return ordering({ type: "setNextStep", payload: { caseId, nextStep: stepOn(step, on, before) } });
}

export interface StandInDraft {
  readonly person: PersonId | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Who looks after a case, from when to when; or the first thing that is missing. */
export function standInOf({ person, from, to }: StandInDraft): StandIn | "person" | "on" | "to" {
  if (person === null) return "person";
  if (from === null) return "on";
  return to === null ? "to" : { person, from, to };
}

export function standInWanted(draft: StandInDraft, caseId: CaseId): Wanted {
  const standIn = standInOf(draft);
  return typeof standIn === "string"
    ? missing(standIn)
    : ordering({ type: "setStandIn", payload: { caseId, standIn } });
}

/** `nobody` takes the case from its caseworker; a full pair of hands asks why (MV5). */
export function assignWanted(
  person: PersonId | "nobody" | null,
  overLimit: OverLimitReason | null,
  caseId: CaseId,
): Wanted {
  if (person === null) return missing("person");
  const caseworker = person === "nobody" ? null : person;
  return ordering({ type: "assignCase", payload: { caseId, caseworker, ...given("overLimit", overLimit) } });
}

export type DutyAnswers = Readonly<Partial<Record<Duty, "done" | "notNeeded">>>;

/** One answer for each point of the short list that was answered (MV4). */
export function dutiesWanted(answers: DutyAnswers, caseId: CaseId): Wanted {
  const orders = DUTIES.flatMap((duty): Order[] => {
    const answer = answers[duty];
    return answer ? [{ type: "answerDuty", payload: { caseId, duty, answer } }] : [];
  });
  return orders.length === 0 ? missing("duties") : ordering(...orders);
}

/** Another notification: its hour where it is known (DL17). */
export function notificationWanted(receivedOn: PlainDate | null, time: string | null, caseId: CaseId): Wanted {
  if (receivedOn === null) return missing("on");
  const receivedAt = instantFrom(receivedOn, time);
  return ordering({ type: "receiveNotification", payload: { caseId, receivedOn, ...given("receivedAt", receivedAt) } });
}
