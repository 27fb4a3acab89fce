import { addDays, type Day } from "#shared/domain/dates.ts";
import { dayAt } from "#shared/domain/zone.ts";
import type { Arrival } from "./arrivals.ts";
import { workdaysAfter } from "./days.ts";
import { aside, date, handOn, moveTo, next, type Story } from "./story.ts";
import { dayAtWork } from "./town.ts";

const YEARS: Day = 3000 as Day;

/** What was granted begins, and is followed up until it ends; help given once is closed when it has been given. */
export function runOn(
  story: Story,
  arrival: Arrival,
  decided: Day,
  how: "granted" | "partlyGranted" | "followedUp",
): void {
  const { chance, team, caseId } = story;
  handOn(story, addDays(decided, YEARS));
  const lasts = how === "followedUp" || chance.happens(arrival.matter.lasts);
  if (how === "followedUp") {
    const again = dayAtWork(addDays(decided, chance.whole(150, 360)));
    const nextOn = date(again);
    moveTo(story, decided, team.columns.followUp, { followedUp: { outcome: "continued", on: date(decided), nextOn } });
    return void followUps(story, arrival, again);
  }
  const starts = workdaysAfter(
    decided,
    chance.weighed([
      [2, 4],
      [8, 4],
      [18, 3],
      [35, 1.2],
    ]),
  );
  const first = dayAtWork(addDays(starts, arrival.isChild ? 80 : chance.whole(150, 340)));
  if (lasts) next(story, decided, { type: "setFollowUp", payload: { caseId, on: date(first) } });
  const nextStep = { step: "startEffort", on: date(starts) } as const;
  next(story, decided, { type: "setNextStep", payload: { caseId, nextStep } });
  if (team.starting) moveTo(story, starts, team.columns.followUp, { effortStartedOn: date(starts) });
  else
    next(story, starts, { type: "recordMilestone", payload: { caseId, milestone: "effortStarted", on: date(starts) } });
  if (arrival.needsPlan) childPlan(story, decided, starts);
  if (!lasts) {
    next(story, starts, { type: "setNextStep", payload: { caseId, nextStep: null } });
    return void close(story, workdaysAfter(starts, chance.whole(2, 25)), "oneOffGrant");
  }
  followUps(story, arrival, first);
}

/** BL § 91, mostly within three months. */
function childPlan(story: Story, decided: Day, starts: Day): void {
  const { chance, caseId } = story;
  const on = dayAtWork(
    addDays(
      decided,
      chance.weighed([
        [30, 4],
        [60, 5],
        [84, 4],
        [115, 1.5],
        [150, 0.6],
      ]),
    ),
  );
  if (on <= starts) return;
  aside(story, on, { type: "recordMilestone", payload: { caseId, milestone: "childPlanMade", on: date(on) } });
}

/** Every half to whole year, in time or not; a quarter of them end what was granted. */
export function followUps(story: Story, { isChild }: Arrival, first: Day): void {
  const { chance, caseId, town } = story;
  let due = first;
  planFollowUp(story, due);
  for (let round = 0; round < 6 && due < town.today + 60; round += 1) {
    const late = chance.weighed([
      [-6, 4],
      [0, 3],
      [9, 2],
      [28, 1.4],
      [70, 0.7],
    ]);
    const on = dayAtWork(addDays(due, late));
    const outcome = chance.weighed([
      ["continued", 6],
      ["changed", 2],
      ["ended", 2.5],
    ] as const);
    const following = dayAtWork(addDays(on, isChild ? 180 : chance.whole(180, 360)));
    const dates = outcome === "ended" ? {} : { nextOn: date(following) };
    const payload = { caseId, milestone: "followedUp" as const, on: date(on), followUp: outcome, ...dates };
    next(story, on, { type: "recordMilestone", payload });
    if (outcome === "ended") return void close(story, workdaysAfter(on, chance.whole(1, 6)), "effortEnded");
    due = following;
    planFollowUp(story, due);
  }
}

/** Until then there is little to do; whoever plans nothing at least lets go of what was planned before. */
function planFollowUp(story: Story, due: Day): void {
  const { chance, caseId, clock } = story;
  const step = chance.weighed([
    ["followUp", 5],
    ["callCitizen", 2],
    ["contactProvider", 1],
  ] as const);
  const on = dayAtWork(addDays(due, chance.whole(-12, 2)));
  const day = dayAt(clock);
  const isPlanned = chance.happens(0.85) && on > addDays(day, 3);
  const nextStep = isPlanned ? { step, on: date(on) } : null;
  next(story, workdaysAfter(day, 1), { type: "setNextStep", payload: { caseId, nextStep } });
}

export function close(story: Story, day: Day, reason: "oneOffGrant" | "effortEnded" | "handedOver"): void {
  const on = dayAtWork(day);
  moveTo(story, on, story.team.columns.closed, { reason });
  story.closedOn = on;
}
