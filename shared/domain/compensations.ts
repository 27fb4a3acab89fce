import type { CaseState, Duty } from "./case.ts";
import type { CaseEvent } from "./events.ts";

/** What a command changed in a case, taken back event by event: applied to `after` they give `before` again (MV7). */
export function compensations(before: CaseState, after: CaseState, rank: string | null): readonly CaseEvent[] {
  return [
    ...retractions(before, after),
    ...duties(before, after),
    ...moves(before, after, rank),
    ...assignments(before, after),
    ...settings(before, after),
  ];
}

function moves(before: CaseState, after: CaseState, rank: string | null): readonly CaseEvent[] {
  if (before.column !== after.column) {
    const { column: from, stage: fromStage } = after;
    return [{ type: "moveUndone", from, fromStage, to: before.column, toStage: before.stage, rank }];
  }
  return before.rank === after.rank ? [] : [{ type: "caseRanked", rank }];
}

function assignments(before: CaseState, after: CaseState): readonly CaseEvent[] {
  const { caseworker, lastCaseworker, caseworkerChanges } = before;
  const isSame = caseworker === after.caseworker && lastCaseworker === after.lastCaseworker;
  return isSame ? [] : [{ type: "assignmentUndone", caseworker, lastCaseworker, caseworkerChanges }];
}

/** Newest first, so that each is the last of its name when it goes. */
function retractions(before: CaseState, after: CaseState): readonly CaseEvent[] {
  const milestones = after.milestones.slice(before.milestones.length).map((milestone, index) => {
    const upTo = after.milestones.slice(0, before.milestones.length + index + 1);
    const nth = upTo.filter(({ name }) => name === milestone.name).length;
    return { type: "milestoneRetracted", milestone: milestone.name, nth, reason: "undone" } as const;
  });
  const notices = after.notices
    .slice(before.notices.length)
    .map(
      (_, index) => ({ type: "noticeRetracted", nth: before.notices.length + index + 1, reason: "undone" }) as const,
    );
  return [...milestones.reverse(), ...notices.reverse()];
}

function duties(before: CaseState, after: CaseState): readonly CaseEvent[] {
  const all = [...new Set([...Object.keys(before.duties), ...Object.keys(after.duties)])] as Duty[];
  return all
    .filter((duty) => before.duties[duty] !== after.duties[duty])
    .map((duty) => {
      const answer = before.duties[duty];
      return answer ? { type: "dutyAnswered", duty, answer } : { type: "dutyReopened", duty };
    });
}

function settings(before: CaseState, after: CaseState): readonly CaseEvent[] {
  const { hold, nextStep, sparringSince, standIn, followUpOn, isProtected } = before;
  const differs = (field: keyof CaseState) => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  return [
    ...(differs("hold")
      ? [hold ? ({ type: "holdSet", hold } as const) : ({ type: "holdCleared", undone: true } as const)]
      : []),
    ...(differs("nextStep") ? [{ type: "nextStepSet", nextStep } as const] : []),
    ...(differs("sparringSince") ? [{ type: "sparringSet", since: sparringSince } as const] : []),
    ...(differs("standIn") ? [{ type: "standInSet", standIn } as const] : []),
    ...(differs("followUpOn") ? [{ type: "followUpSet", on: followUpOn } as const] : []),
    ...(differs("isProtected") ? [{ type: "protectionSet", isProtected } as const] : []),
  ];
}
