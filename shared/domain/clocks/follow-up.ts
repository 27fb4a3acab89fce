import type { CaseFacts, Milestone } from "../case.ts";
import type { PlainDate } from "../dates.ts";
import type { Deadline } from "../deadline.ts";
import { ruleVersionFor } from "../select-rule.ts";
import { setDeadline } from "./build-deadline.ts";
import type { CaseClocks } from "./case-clocks.ts";
import type { Start } from "./count-due.ts";
import type { Ending } from "./end-of-clock.ts";
import { ruledClock, startAt, startAtReceipt } from "./ruled-clock.ts";

/** Follow-ups: those done, and the one to come. A date set on the case wins over the rule, which only proposes one (DL19). */
export function followUpClocks(on: CaseClocks): readonly Deadline[] {
  const done = on.facts.milestones.filter(({ name }) => name === "followedUp");
  const found = done.map((milestone, index) => followUp(on, index + 1, milestone.dueOn ?? null, milestone));
  if (isToBeFollowedUp(on.facts, done.at(-1))) found.push(followUp(on, done.length + 1, on.facts.followUpOn, null));
  return found.filter((deadline) => deadline !== null);
}

/** Only what runs is followed up: a grant, or a follow-up case with a date; nothing after the last one ended it. */
function isToBeFollowedUp({ stage, kind, followUpOn, milestones }: CaseFacts, last: Milestone | undefined): boolean {
  if (last?.followUp === "ended" || milestones.some(({ name }) => name === "lapsed")) return false;
  return stage === "followUp" || (kind === "followUp" && followUpOn !== null && stage !== "closed");
}

function followUp(on: CaseClocks, n: number, setFor: PlainDate | null, done: Milestone | null): Deadline | null {
  const start = lastFollowUpOrDecision(on.facts, done);
  if (setFor === null) {
    return ruledClock(on, {
      clock: "followUp",
      n,
      startOf: () => start,
      endOf: () => done ?? undefined,
      isUntold: false,
    });
  }
  const from = start ?? startAtReceipt(on.facts);
  const by = ruleVersionFor(on.book, on.facts, "followUp", () => from.on, true);
  const ending: Ending | null = done && { how: "done", milestone: done };
  const step = { step: "setOnCase", due: setFor } as const;
  return by && setDeadline(on, { clock: "followUp", n, start: from, ending }, setFor, by.version, step);
}

/** The follow-up or decision that the next one is counted from: the last before it. */
function lastFollowUpOrDecision({ milestones }: CaseFacts, done: Milestone | null): Start | null {
  const before = done ? milestones.slice(0, milestones.indexOf(done)) : milestones;
  const last = before.findLast(
    ({ name, outcome }) => name === "followedUp" || (name === "decided" && outcome !== "refused"),
  );
  return last ? startAt(last) : null;
}
