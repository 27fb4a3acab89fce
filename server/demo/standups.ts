import type { Boards } from "#server/board/boards.ts";
import type { Submit } from "#server/submit.ts";
import type { Card } from "#shared/domain/card.ts";
import { type Day, type Instant, toDay } from "#shared/domain/dates.ts";
import { stepHandOf } from "#shared/domain/hand-of.ts";
import type { CaseId, MeetingId } from "#shared/domain/ids.ts";
import { CLOSING, type ItemAnswer, type MeetingPlace, OPENING } from "#shared/domain/meeting.ts";
import type { NextStepName } from "#shared/domain/next-steps.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { dayAt } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import type { Chance } from "./chance.ts";
import { isWorkday, minuteOf, workdaysAfter } from "./days.ts";
import type { HistoryClock } from "./play.ts";
import { date, idAt, type Said } from "./story.ts";
import { handsIn, isAt, type Team, type Town } from "./town.ts";

export interface StandupsParts {
  readonly town: Town;
  readonly submit: Submit;
  readonly clock: HistoryClock;
  readonly boards: Pick<Boards, "boardFor">;
  readonly chance: Chance;
}

/** So many mornings before the department is looked at; before that nobody remembers what was agreed. */
const MORNINGS = 10;
/** Before the day's other work, which begins at eight. */
const MORNING = 7 * 60 + 40;
/** After the day's other work. */
const EVENING = 15 * 60 + 40;
const ITEM_MS = 75_000;
const LONGEST_MS = 15 * 60_000;
/** Some things stay undone, so that the next standup has something to begin with. */
const KEPT = 0.85;
const AGREED = 0.6;

const STEPS: readonly NextStepName[] = [
  "callDoctor",
  "callCitizen",
  "obtainInformation",
  "submitToPanel",
  "writeDecision",
];
const AFTERWARDS: readonly NextStepName[] = ["writeDecision", "contactProvider", "followUp"];

/** When the last weeks' standups began, and when what they agreed on was done; in order. */
export function standupHours({ today, until }: Town): readonly { readonly at: Instant; readonly isMorning: boolean }[] {
  const days: Day[] = [];
  for (let day = today; days.length < MORNINGS; day = (day - 1) as Day) if (isWorkday(day)) days.unshift(day);
  return days
    .flatMap((day) => [
      { at: minuteOf(day, MORNING), isMorning: true },
      { at: minuteOf(day, EVENING), isMorning: false },
    ])
    .filter(({ at }) => at + LONGEST_MS <= until);
}

/** A standup of every team, or the end of a day on which most of what was agreed is done. Answers how many commands. */
export async function spendHour(parts: StandupsParts, at: Instant, isMorning: boolean): Promise<number> {
  let given = 0;
  for (const team of parts.town.teams.values()) {
    parts.clock.set(at);
    given += isMorning ? await holdStandup(parts, team) : await keepAgreements(parts, team);
  }
  return given;
}

type Give = (by: Viewer, said: Said) => Promise<void>;

/** Each command a moment after the one before; none of them is refused, or the department isn't what it should be. */
function giver({ submit, clock, chance }: StandupsParts, team: Team): Give & { readonly given: () => number } {
  let count = 0;
  const give: Give = async (by, said) => {
    clock.set((clock.now() + 1000) as Instant);
    const answer = await submit({ id: idAt(clock.now(), chance), unit: team.id, ...said }, by);
    if (!answer.ok) throw new Error(`${said.type} at a standup: ${answer.code}`);
    count += 1;
  };
  return Object.assign(give, { given: () => count });
}

const boardOf = async ({ boards }: StandupsParts, team: Team) =>
  must(await boards.boardFor(team.leader.viewer, team.id), team.name);

async function holdStandup(parts: StandupsParts, team: Team): Promise<number> {
  const { clock, chance, town } = parts;
  const day = dayAt(clock.now());
  const present = handsIn(town, team, day).filter((person) => isAt(person, day));
  const lead = (present[0] ?? team.leader).viewer;
  const give = giver(parts, team);
  const meetingId = idAt(clock.now(), chance) as MeetingId;
  await give(lead, { type: "startMeeting", payload: { meetingId } });
  const board = await boardOf(parts, team);
  const items = board.meeting()?.meeting.items ?? [];
  let left: { readonly place: MeetingPlace; readonly answer?: ItemAnswer } = { place: OPENING };
  for (const { caseId } of items) {
    const { place: from, ...answer } = left;
    await give(lead, { type: "stepMeeting", payload: { meetingId, from, to: caseId, ...answer } });
    clock.set((clock.now() + ITEM_MS - 2000) as Instant);
    const card = board.cardFor(lead, caseId);
    const said =
      card &&
      agreementOn(
        card,
        meetingId,
        present.map(({ viewer }) => viewer),
        day,
        chance,
      );
    if (said) await give(lead, said);
    left = { place: caseId, answer: said ? "agreement" : "nothingNew" };
  }
  const { place: from, ...answer } = left;
  await give(lead, { type: "stepMeeting", payload: { meetingId, from, to: CLOSING, ...answer } });
  await give(lead, { type: "endMeeting", payload: { meetingId } });
  return give.given();
}

/** Whoever has the case, or a colleague for it, within a few days. */
function agreementOn(
  { id: caseId, caseworker }: Card,
  meeting: MeetingId,
  present: readonly Viewer[],
  day: Day,
  chance: Chance,
): Said | null {
  if (present.length === 0 || !chance.happens(AGREED)) return null;
  const own = chance.happens(0.75) ? present.find(({ id }) => id === caseworker) : undefined;
  const who = (own ?? chance.pick(present)).id;
  const on = date(workdaysAfter(day, chance.whole(0, 3)));
  return { type: "setNextStep", payload: { caseId, nextStep: { step: chance.pick(STEPS), on, who, meeting } } };
}

/** What is due that day is done by whom it was agreed with, and the next thing planned. */
async function keepAgreements(parts: StandupsParts, team: Team): Promise<number> {
  const { clock, chance, town } = parts;
  const day = dayAt(clock.now());
  const give = giver(parts, team);
  const people = new Map(town.people.map(({ viewer }) => [viewer.id, viewer]));
  for (const card of (await boardOf(parts, team)).shared()) {
    const { nextStep, id: caseId } = card;
    if (!nextStep?.meeting || toDay(nextStep.on) !== day || isClosed(team, card) || !chance.happens(KEPT)) continue;
    const by = people.get(stepHandOf(card, day) ?? team.leader.viewer.id) ?? team.leader.viewer;
    const on = date(workdaysAfter(day, chance.whole(3, 10)));
    await give(by, { type: "setNextStep", payload: { caseId, nextStep: { step: chance.pick(AFTERWARDS), on } } });
  }
  return give.given();
}

const isClosed = ({ columns }: Team, { column }: { readonly column: string; readonly id: CaseId }): boolean =>
  column === columns.closed;
