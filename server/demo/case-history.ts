import type { Yardstick } from "#shared/domain/card-of.ts";
import type { CaseFacts } from "#shared/domain/case.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import { addDays, type Day, type Instant, type PlainDate, toDay } from "#shared/domain/dates.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { dayAt, toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import type { Arrival } from "./arrivals.ts";
import { handOverForLeave } from "./beside.ts";
import type { Chance } from "./chance.ts";
import { atWork, workdaysAfter } from "./days.ts";
import { decisionCourse } from "./decision-course.ts";
import { atOnceCourse, investigationCourse, notificationCourse } from "./other-courses.ts";
import { type Act, aside, assign, date, idAt, type Story } from "./story.ts";
import { dayAtWork, handFor, isAt, type Team, type Town, teamOf } from "./town.ts";

/** A case from its registration to where its course ends, which may lie after today. */
export interface CaseHistory {
  readonly arrival: Arrival;
  readonly caseId: CaseId;
  readonly registeredAt: Instant;
  /** The registration under a number, and all that follows, in order. */
  readonly acts: (number: string) => readonly Act[];
  readonly isOpenAt: (at: Instant) => boolean;
}

/** What becomes of what came in: decided by chance, by how its kind of case has been going, and by the hands there are. */
export function historyOf(town: Town, arrival: Arrival, chance: Chance, by: Yardstick): CaseHistory {
  const team = teamOf(town, arrival.unit);
  const { matter, received, receivedAt } = arrival;
  const isNotification = matter.way === "notification";
  const registered = isNotification
    ? received
    : dayAtWork(
        addDays(
          received,
          chance.weighed([
            [0, 5],
            [1, 3],
            [2, 1],
          ]),
        ),
      );
  const registeredAt = isNotification ? ((receivedAt + 600_000) as Instant) : after(receivedAt, registered, chance);
  const story = storyIn(town, team, registeredAt, chance);
  const owner = handFor(town, team, registered, chance);
  const isGiven = owner !== null && (isNotification || chance.happens(0.6));
  if (isGiven) story.hands.push({ from: registered, person: owner });
  const elsewhere = isNotification || !chance.happens(0.008) ? null : otherTeam(town, team, chance);
  if (elsewhere) transfer(story, elsewhere);
  else if (!isGiven && owner)
    assign(
      story,
      workdaysAfter(
        registered,
        chance.weighed([
          [1, 5],
          [2, 4],
          [4, 3],
          [9, 1],
        ]),
      ),
      owner,
    );
  guard(story, registered);
  course(story, arrival, registered, dueOf(arrival, by));
  handOverForLeave(story, registered);
  const isMine = isGiven && !elsewhere;
  const registering = { story, arrival, registeredAt, from: elsewhere ?? team, given: isMine ? owner.viewer : null };
  const acts = story.acts.sort((a, b) => a.at - b.at);
  return {
    ...{ arrival, caseId: story.caseId, registeredAt },
    acts: (number) => [registration(registering, number), ...acts],
    isOpenAt: (at) => registeredAt <= at && lastColumn(acts, at) !== team.columns.closed,
  };
}

const after = (received: Instant, day: Day, chance: Chance): Instant =>
  Math.max(atWork(day, chance), received + 900_000) as Instant;

function storyIn(town: Town, team: Team, at: Instant, chance: Chance): Story {
  const caseId = idAt(at, chance) as CaseId;
  const { intake: column } = team.columns;
  return { ...{ town, team, chance, caseId, acts: [], hands: [], column, clock: at, closedOn: null } };
}

interface Registering {
  readonly story: Story;
  readonly arrival: Arrival;
  readonly registeredAt: Instant;
  readonly from: Team;
  readonly given: Viewer | null;
}

function registration({ story, arrival, registeredAt, from, given }: Registering, number: string): Act {
  const { matter, kind, received, receivedAt } = arrival;
  const payload: Payloads["registerCase"] = {
    ...{ caseId: story.caseId, number, section: matter.section, kind, receivedOn: date(received) },
    ...(matter.subType ? { subType: matter.subType } : {}),
    ...(matter.way === "notification" ? { receivedAt: toIso(receivedAt) } : {}),
    ...(given ? { caseworker: given.id } : {}),
  };
  const hand = story.hands[0];
  const isThere = given !== null && hand !== undefined && isAt(hand.person, dayAt(registeredAt));
  const by = isThere ? given : from.leader.viewer;
  return {
    id: idOf(story, registeredAt),
    at: registeredAt,
    by,
    unit: from.id,
    said: { type: "registerCase", payload },
  };
}

const idOf = ({ chance }: Story, at: Instant): Act["id"] => idAt(at, chance.branch("registration")) as Act["id"];

function otherTeam(town: Town, team: Team, chance: Chance): Team {
  return chance.pick([...town.teams.values()].filter((each) => each !== team));
}

/** It came to the wrong team first. */
function transfer(story: Story, from: Team): void {
  const { caseId, chance, clock, town, team } = story;
  const at = (clock + chance.whole(10, 200) * 60_000) as Instant;
  const said = { type: "transferCase", payload: { caseId, toUnit: team.id as UnitId } } as const;
  story.acts.push({ id: idAt(at, chance) as Act["id"], at, by: from.leader.viewer, unit: from.id, said });
  story.clock = at;
  story.hands.length = 0;
  const owner = handFor(town, team, dayAt(at), chance);
  if (owner) assign(story, workdaysAfter(dayAt(at), chance.whole(1, 3)), owner);
}

/** Protected, seen by few alone, received a day before what was typed: each now and then. */
function guard(story: Story, registered: Day): void {
  const { caseId, chance, hands, team } = story;
  const soon = addDays(workdaysAfter(registered, 1), chance.whole(0, 3));
  if (chance.happens(0.014)) aside(story, soon, { type: "protectCase", payload: { caseId, isProtected: true } });
  const hand = hands[0]?.person;
  if (!hand || !chance.happens(0.004)) return;
  story.isLeaders = true;
  const payload = { caseId, to: [hand.viewer.id] };
  aside(story, soon, { type: "restrictCase", payload }, { by: team.leader.viewer });
}

function course(story: Story, arrival: Arrival, registered: Day, due: Day): void {
  switch (arrival.matter.way) {
    case "decision":
      return void decisionCourse(story, arrival, registered, due);
    case "investigation":
      return void investigationCourse(story, arrival, registered, due);
    case "notification":
      return void notificationCourse(story, arrival);
    case "atOnce":
      return void atOnceCourse(story, arrival, registered);
  }
}

/** The date that the rulebook gives; what has none is taken as twelve weeks. */
function dueOf({ provision, kind, matter, received }: Arrival, { rulebook, calendars }: Yardstick): Day {
  const facts: CaseFacts = {
    ...{ provision, kind, subType: matter.subType ?? null, receivedOn: date(received), earlier: [] },
    ...{
      stage: "intake",
      source: "board",
      milestones: [],
      notices: [],
      notifications: [],
      followUpOn: null,
      stop: null,
    },
  };
  const wanted = matter.way === "investigation" ? "investigation" : "decision";
  const found = deadlinesOf(facts, rulebook, calendars).deadlines.find(({ clock }) => clock === wanted);
  return found ? toDay(found.due as PlainDate) : addDays(received, 84);
}

function lastColumn(acts: readonly Act[], at: Instant): string | null {
  const last = acts.findLast((act) => act.at <= at && act.said.type === "moveCase");
  return last?.said.type === "moveCase" ? must(last.said.payload.toColumn, "column") : null;
}
