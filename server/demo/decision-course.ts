import type { DutyAnswer, Kind, LapseReason, Outcome } from "#shared/domain/case.ts";
import type { MoveAnswers } from "#shared/domain/commands.ts";
import { addDays, type Day, type PlainDate } from "#shared/domain/dates.ts";
import type { Arrival } from "./arrivals.ts";
import { liveBeside, planSteps, share, wait } from "./beside.ts";
import { complain } from "./complaint-course.ts";
import { workdaysAfter } from "./days.ts";
import { PRESSURE, shareOfDeadline } from "./matters.ts";
import { runOn } from "./running-course.ts";
import { aside, date, handOn, moveTo, next, type Story } from "./story.ts";

/** From the application to the decision and on; `due` is what the rulebook gives. */
export function decisionCourse(story: Story, arrival: Arrival, registered: Day, due: Day): void {
  const { chance, town } = story;
  const { matter, received } = arrival;
  const [median, sigma] = shareOfDeadline(matter.pace, (received - town.begin) / (town.today - town.begin));
  const part = chance.around(median * PRESSURE[story.team.name], sigma);
  const decides = workdaysAfter(later(addDays(received, Math.round((due - received) * part)), registered, 3), 1);
  const investigates = later(
    share(registered, decides, chance.next() * (matter.pace === "stacked" ? 0.3 : 0.16)),
    registered,
    1,
  );
  const writes = later(share(registered, decides, 0.76 + chance.next() * 0.18), investigates, 1);
  handOn(story, decides);
  if (isOwnAccord(arrival.kind)) {
    const payload = { caseId: story.caseId, on: date(addDays(received, 60)) };
    next(story, registered, { type: "setFollowUp", payload });
  }
  if (chance.happens(0.045)) return void lapse(story, investigates, share(investigates, decides, chance.next()));

  moveTo(story, investigates, story.team.columns.investigation);
  planSteps(story, investigates, decides, arrival.isChild);
  liveBeside(story, matter, investigates, matter.panel ? writes : decides);
  prepare(story, arrival, investigates, writes);
  if (!isOwnAccord(arrival.kind)) notify(story, due, decides);
  moveTo(story, writes, story.team.columns.decision, { duties: duties(story, arrival.isChild) });
  if (matter.panel && decides > addDays(writes, 4)) wait(story, addDays(writes, 1), addDays(decides, -1), "panel");
  decide(story, arrival, later(decides, writes, 1));
}

const later = (day: Day, than: Day, by: number): Day => (day >= than + by ? day : addDays(than, by));

/** Heard and in order before the decision; now and then passed over (MV4). */
function duties({ chance }: Story, isChild: boolean): NonNullable<MoveAnswers["duties"]> {
  const answer = (done: number): DutyAnswer => (chance.happens(done) ? "done" : "notNeeded");
  return { hearing: answer(0.35), documents: "done", ...(isChild ? { childHeard: answer(0.8) } : {}) };
}

function prepare(story: Story, { isChild }: Arrival, from: Day, to: Day): void {
  const { chance, caseId } = story;
  if (to - from < 6) return;
  const fully = share(from, to, 0.45 + chance.next() * 0.3);
  if (chance.happens(0.5)) {
    aside(story, fully, { type: "recordMilestone", payload: { caseId, milestone: "informed", on: dateAtWork(fully) } });
  }
  if (isChild && chance.happens(0.5)) {
    const talked = share(from, to, 0.3 + chance.next() * 0.4);
    aside(story, talked, { type: "answerDuty", payload: { caseId, duty: "childHeard", answer: "done" } });
  }
  if (!chance.happens(0.12) || to - fully < 20) return;
  const sent = addDays(fully, 1);
  const answered = addDays(sent, chance.whole(4, 13));
  aside(story, sent, { type: "recordMilestone", payload: { caseId, milestone: "hearingSent", on: dateAtWork(sent) } });
  if (chance.happens(0.85)) {
    const payload = { caseId, milestone: "hearingAnswered" as const, on: dateAtWork(answered) };
    aside(story, answered, { type: "recordMilestone", payload });
  }
}

const dateAtWork = (day: Day): PlainDate => date(workdaysAfter(addDays(day, -1), 1));

/** *Besked om forsinkelse*: in time for about a third of those that break their date, late for some, for the rest never (DL9). */
function notify(story: Story, due: Day, decides: Day): void {
  const { chance, caseId } = story;
  if (decides <= due) return;
  const when = chance.weighed([
    ["inTime", 0.36],
    ["late", 0.2],
    ["never", 0.44],
  ] as const);
  if (when === "never") return;
  const lastBefore = workdaysAfter(addDays(due, -8), 1);
  let sent =
    when === "inTime"
      ? workdaysAfter(addDays(lastBefore, -chance.whole(0, 9)), 1)
      : workdaysAfter(due, chance.whole(2, 25));
  const hands = story.hands[0]?.from ?? story.town.begin;
  for (let round = 0; round < 3 && sent < decides && sent > hands; round += 1) {
    const expected = addDays(
      sent,
      chance.weighed([
        [28, 5],
        [42, 4],
        [56, 3],
      ]),
    );
    const waitsFor = chance.weighed([
      ["citizen", 2],
      ["doctor", 3],
      ["otherAuthority", 1],
      ["provider", 1],
    ] as const);
    const expectedOn = chance.happens(0.9) ? { expectedOn: date(expected) } : {};
    aside(story, sent, { type: "recordNotice", payload: { caseId, sentOn: date(sent), ...expectedOn, waitsFor } });
    // A promise that can't be kept is renewed before it breaks, or it breaks.
    if (!chance.happens(0.6)) return;
    sent = workdaysAfter(addDays(expected, -chance.whole(2, 6)), 1);
  }
}

function lapse(story: Story, investigates: Day, day: Day): void {
  const { chance } = story;
  const on = workdaysAfter(later(day, investigates, 1), 1);
  const reason = chance.weighed<LapseReason>([
    ["withdrawn", 7],
    ["moved", 3],
    ["died", 1],
    ["dismissed", 2],
  ]);
  moveTo(story, investigates, story.team.columns.investigation);
  moveTo(story, on, story.team.columns.closed, { lapse: { reason, on: date(on) } });
  story.closedOn = on;
}

const OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ["granted", 62],
  ["partlyGranted", 15],
  ["refused", 23],
];

function decide(story: Story, arrival: Arrival, day: Day): void {
  const { chance, team, caseId } = story;
  const on = workdaysAfter(addDays(day, -1), 1);
  if (isOwnAccord(arrival.kind)) return void runOn(story, arrival, on, "followedUp");
  const outcome = chance.weighed(OUTCOMES);
  const isRefused = outcome === "refused";
  const to = isRefused ? team.columns.closed : (team.starting ?? team.columns.followUp);
  moveTo(story, on, to, { decision: { outcome, on: date(on) } });
  const sent = chance.happens(0.55)
    ? on
    : workdaysAfter(
        on,
        chance.weighed([
          [1, 6],
          [2, 3],
          [5, 1],
        ]),
      );
  next(story, sent, { type: "recordMilestone", payload: { caseId, milestone: "sent", on: date(sent) } });
  if (!isRefused) return void runOn(story, arrival, sent, outcome);
  story.closedOn = on;
  complain(story, arrival, sent);
}

/** Follow-up that the authority begins itself has no decision (DL8). */
const isOwnAccord = (kind: Kind): boolean => kind === "followUp";
