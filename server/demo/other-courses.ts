import { addDays, type Day, type Instant } from "#shared/domain/dates.ts";
import type { CommandId } from "#shared/domain/ids.ts";
import { dayAt, toIso } from "#shared/domain/zone.ts";
import type { Arrival } from "./arrivals.ts";
import { liveBeside, planSteps, share } from "./beside.ts";
import { workdaysAfter } from "./days.ts";
import { PRESSURE, shareOfDeadline } from "./matters.ts";
import { close, followUps } from "./running-course.ts";
import { aside, date, handOn, idAt, moveTo, next, type Story } from "./story.ts";
import { dayAtWork } from "./town.ts";

/** BL § 20: the child is talked with, and the investigation is finished within four months, or it should have been. */
export function investigationCourse(story: Story, arrival: Arrival, registered: Day, due: Day): void {
  const { chance, town, team, caseId } = story;
  const { received, matter } = arrival;
  const [median, sigma] = shareOfDeadline(matter.pace, (received - town.begin) / (town.today - town.begin));
  const part = chance.around(median * PRESSURE[team.name], sigma);
  const ends = dayAtWork(addDays(received, Math.max(20, Math.round((due - received) * part))));
  const begins = workdaysAfter(registered, chance.whole(1, 9));
  handOn(story, ends);
  moveTo(story, begins, team.columns.investigation);
  planSteps(story, begins, ends, true);
  liveBeside(story, matter, begins, ends);
  if (chance.happens(0.82)) {
    const talked = share(begins, ends, 0.15 + chance.next() * 0.5);
    aside(story, talked, { type: "answerDuty", payload: { caseId, duty: "childHeard", answer: "done" } });
  }
  if (chance.happens(0.5) && ends > due) {
    const payload = { caseId, milestone: "preliminaryAssessed" as const, on: date(dayAtWork(addDays(due, -2))) };
    aside(story, addDays(due, -2), { type: "recordMilestone", payload });
  }
  next(story, ends, { type: "recordMilestone", payload: { caseId, milestone: "investigated", on: date(ends) } });
  close(story, workdaysAfter(ends, chance.whole(0, 12)), chance.happens(0.6) ? "handedOver" : "effortEnded");
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** BL § 136: assessed within 24 hours, nights and weekends too, mostly (DL17). */
export function notificationCourse(story: Story, { receivedAt }: Arrival): void {
  const { chance, team, caseId, town } = story;
  const hours = chance.weighed([
    [1.5, 3],
    [4, 4],
    [18, 4],
    [22.5, 3],
    [31, 0.6],
    [50, 0.25],
  ]);
  const at = Math.max(receivedAt + hours * HOUR_MS, story.clock + 5 * MINUTE_MS) as Instant;
  const day = dayAt(at);
  const acute = chance.happens(0.12);
  const by = story.hands[0]?.person.viewer ?? team.leader.viewer;
  story.clock = at;
  const assessed = { caseId, milestone: "assessed", on: date(day), at: toIso(at), notification: 1, acute } as const;
  const id = idAt(at, chance) as CommandId;
  story.acts.push({ id, at, by, unit: team.id, said: { type: "recordMilestone", payload: assessed } });
  const told = workdaysAfter(
    day,
    chance.weighed([
      [1, 5],
      [3, 3],
      [4, 2],
      [8, 0.7],
    ]),
  );
  const receipt = { caseId, milestone: "notifierAcknowledged", on: date(told), notification: 1 } as const;
  moveTo(story, workdaysAfter(day, 1), team.columns.investigation);
  next(story, told, { type: "recordMilestone", payload: receipt });
  if (told < town.today) planSteps(story, told, addDays(told, 30), true);
  close(story, workdaysAfter(told, chance.whole(4, 30)), "handedOver");
}

/** SEL § 99: no decision, begun within two working days, mostly. */
export function atOnceCourse(story: Story, arrival: Arrival, registered: Day): void {
  const { chance, team } = story;
  const starts = workdaysAfter(
    registered,
    chance.weighed([
      [0, 3],
      [1, 5],
      [2, 2],
      [6, 1],
    ]),
  );
  moveTo(story, starts, team.columns.investigation);
  const on = workdaysAfter(starts, 1);
  const first = addDays(on, chance.whole(40, 120));
  moveTo(story, on, team.columns.followUp, { effortStartedOn: date(starts) });
  next(story, on, { type: "setFollowUp", payload: { caseId: story.caseId, on: date(first) } });
  followUps(story, arrival, first);
}
