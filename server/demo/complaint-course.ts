import { addDays, type Day } from "#shared/domain/dates.ts";
import type { Arrival } from "./arrivals.ts";
import { workdaysAfter } from "./days.ts";
import { runOn } from "./running-course.ts";
import { date, handOn, moveTo, next, type Story } from "./story.ts";
import { dayAtWork } from "./town.ts";

/** A refusal is complained of now and then, looked at again, and sometimes sent back by the appeals board (DL16, DL20). */
export function complain(story: Story, arrival: Arrival, sent: Day): void {
  const { chance, caseId, team } = story;
  if (!chance.happens(0.24)) return;
  const complained = dayAtWork(addDays(sent, chance.whole(5, 27)));
  const record = (milestone: "complaintReceived" | "reassessed" | "remitted", on: Day) =>
    next(story, on, { type: "recordMilestone", payload: { caseId, milestone, on: date(on) } });
  record("complaintReceived", complained);
  const reassessed = dayAtWork(
    addDays(
      complained,
      chance.weighed([
        [14, 3],
        [25, 4],
        [27, 3],
        [40, 1.5],
      ]),
    ),
  );
  record("reassessed", reassessed);
  if (!chance.happens(0.3)) return;
  const ruled = dayAtWork(addDays(reassessed, chance.whole(70, 150)));
  handOn(story, addDays(ruled, 200));
  record("remitted", ruled);
  story.closedOn = null;
  moveTo(story, workdaysAfter(ruled, 1), team.columns.investigation);
  const writes = workdaysAfter(ruled, chance.whole(15, 45));
  const childHeard = arrival.isChild ? ({ childHeard: "done" } as const) : {};
  const duties = { hearing: "done", documents: "done", ...childHeard } as const;
  moveTo(story, writes, team.columns.decision, { duties });
  const decides = workdaysAfter(writes, chance.whole(3, 20));
  const outcome = chance.weighed([
    ["granted", 3],
    ["partlyGranted", 2],
  ] as const);
  moveTo(story, decides, team.starting ?? team.columns.followUp, { decision: { outcome, on: date(decides) } });
  next(story, decides, { type: "recordMilestone", payload: { caseId, milestone: "sent", on: date(decides) } });
  runOn(story, arrival, decides, outcome);
}
