import type { HoldReason } from "#shared/domain/case.ts";
import { addDays, type Day } from "#shared/domain/dates.ts";
import type { NextStepName } from "#shared/domain/next-steps.ts";
import { nextPanelDay, workdaysAfter } from "./days.ts";
import type { Matter } from "./matters.ts";
import { aside, date, type Story } from "./story.ts";
import { dayAtWork, handsIn, isAt } from "./town.ts";

export const share = (from: Day, to: Day, part: number): Day => addDays(from, Math.round((to - from) * part));

const EARLY: readonly NextStepName[] = [
  "callCitizen",
  "obtainInformation",
  "meetCitizen",
  "homeVisit",
  "contactProvider",
];
const LATE: readonly NextStepName[] = [
  "writeDecision",
  "askColleague",
  "sendHearing",
  "submitToPanel",
  "obtainInformation",
];

/** Next steps from one day to another, each until about the day the next one is chosen (MV10); some cases never get any. */
export function planSteps(story: Story, from: Day, to: Day, child: boolean): void {
  const { chance, caseId } = story;
  if (chance.happens(0.09)) return;
  for (let day = addDays(from, chance.whole(0, 3)); day < addDays(to, -1); ) {
    const pause = chance.whole(14, 40);
    const isLate = day > share(from, to, 0.6);
    const steps = isLate ? LATE : child ? [...EARLY, "talkWithChild" as const] : EARLY;
    const on = dayAtWork(addDays(day, Math.max(2, pause + chance.whole(-3, 4))));
    aside(story, day, {
      type: "setNextStep",
      payload: { caseId, nextStep: { step: chance.pick(steps), on: date(on) } },
    });
    day = addDays(day, pause);
  }
}

/** Waits for somebody; chased when the day comes, or not. */
export function wait(story: Story, from: Day, to: Day, reason: HoldReason): void {
  const { chance, caseId } = story;
  const hold = (day: Day, chaseOn: Day) =>
    aside(story, day, { type: "setHold", payload: { caseId, hold: { reason, chaseOn: date(chaseOn) } } });
  let day = dayAtWork(from);
  for (let round = 0; round < 4 && day < to; round += 1) {
    const chaseOn = reason === "panel" ? nextPanelDay(day) : workdaysAfter(day, chance.whole(6, 14));
    hold(day, chaseOn);
    const isChased = chance.happens(0.8);
    day = dayAtWork(isChased ? addDays(chaseOn, chance.whole(0, 2)) : to);
  }
  aside(story, to, { type: "setHold", payload: { caseId, hold: null } });
}

/** What a case may have beside its course between two days: waiting, a colleague's view, a call, a look into the files. */
export function liveBeside(story: Story, matter: Matter, from: Day, to: Day): void {
  const { chance } = story;
  const days = to - from;
  if (days < 5) return;
  if (chance.happens(0.62)) {
    const start = share(from, to, 0.1 + chance.next() * 0.3);
    const end = share(from, to, 0.6 + chance.next() * 0.3);
    if (end > addDays(start, 3)) wait(story, start, end, chance.pick(matter.waitsFor));
  }
  askColleague(story, from, to);
  if (chance.happens(0.09)) callBack(story, share(from, to, chance.next()), to);
  if (chance.happens(0.02)) seeFiles(story, share(from, to, chance.next() * 0.7), to);
}

function askColleague(story: Story, from: Day, to: Day): void {
  const { chance, caseId } = story;
  if (!chance.happens(0.16)) return;
  const wish = share(from, to, 0.2 + chance.next() * 0.6);
  const end = workdaysAfter(wish, chance.whole(2, 12));
  if (end >= to) return;
  aside(story, wish, { type: "setSparring", payload: { caseId, wanted: true } });
  aside(story, end, { type: "setSparring", payload: { caseId, wanted: false } });
}

function callBack(story: Story, day: Day, to: Day): void {
  const { chance, caseId } = story;
  const asked = dayAtWork(day);
  const called = workdaysAfter(
    asked,
    chance.weighed([
      [1, 5],
      [2, 3],
      [4, 1.5],
    ]),
  );
  if (called >= to) return;
  const record = (milestone: "callBackRequested" | "calledBack", on: Day) =>
    aside(story, on, { type: "recordMilestone", payload: { caseId, milestone, on: date(on) } });
  record("callBackRequested", asked);
  record("calledBack", called);
}

function seeFiles(story: Story, day: Day, to: Day): void {
  const { chance, caseId } = story;
  const asked = dayAtWork(day);
  const answered = workdaysAfter(asked, chance.whole(3, 9));
  if (answered >= to) return;
  const record = (milestone: "accessRequested" | "accessAnswered", on: Day) =>
    aside(story, on, { type: "recordMilestone", payload: { caseId, milestone, on: date(on) } });
  record("accessRequested", asked);
  record("accessAnswered", answered);
}

/** A colleague looks after it while its caseworker is on leave these days (MV9). */
export function handOverForLeave(story: Story, registered: Day): void {
  const { town, chance, caseId, team, hands, closedOn } = story;
  const day = dayAtWork(addDays(town.today, -6));
  const hand = hands.findLast(({ from }) => from <= day)?.person;
  const isAway = hand?.employee.away?.some(([, , kind]) => kind === "leave") ?? false;
  if (!hand || !isAway || registered >= day || (closedOn !== null && closedOn <= town.today)) return;
  const others = handsIn(town, team, day).filter((each) => each !== hand && isAt(each, day));
  if (others.length === 0 || !chance.happens(0.45)) return;
  const to = addDays(town.today, chance.whole(5, 8));
  const standIn = { person: chance.pick(others).viewer.id, from: date(addDays(town.today, -4)), to: date(to) };
  aside(story, day, { type: "setStandIn", payload: { caseId, standIn } }, { by: team.leader.viewer });
}
