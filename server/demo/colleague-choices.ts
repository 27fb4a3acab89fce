import { v7 } from "uuid";
import { type Column, columnOf } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Stage } from "#shared/domain/case.ts";
import type { MoveAnswers } from "#shared/domain/commands.ts";
import { addDays, toDay } from "#shared/domain/dates.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import { type NeedName, needsOf } from "#shared/domain/needs.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import type { Moment } from "#shared/domain/zone.ts";
import { toIso } from "#shared/domain/zone.ts";
import { arrivalOf } from "./arrivals.ts";
import type { Chance } from "./chance.ts";
import { nextPanelDay, workdaysAfter } from "./days.ts";
import type { UnitName } from "./department.ts";
import { MATTERS } from "./matters.ts";
import { date, type Said } from "./story.ts";

/** What a colleague sees when choosing what to do. */
export interface Seen {
  readonly me: PersonId;
  readonly isLeader: boolean;
  readonly unitName: UnitName;
  readonly columns: readonly Column[];
  /** Cards that nobody else is at. */
  readonly cards: readonly Card[];
  /** How many stood in each stage when the colleague came: about as many shall stand there tomorrow. */
  readonly usual: Readonly<Partial<Record<Stage, number>>>;
  readonly moment: Moment;
  readonly chance: Chance;
}

/** What is done, and on which case; a new one is on none yet. */
export interface Choice {
  readonly caseId: CaseId | null;
  readonly said: Said;
}

type Chooser = (seen: Seen, card: Card) => Said | null;

/** Something plausible: what one's own cases ask for, a little of everything, and as much in as out. Null: nothing just now. */
export function choose(seen: Seen): Choice | null {
  const { chance, cards, me, isLeader } = seen;
  const crowd = crowding(seen);
  if (chance.happens(0.05 * Math.max(0, 3 - 2 * (crowd.get("intake") ?? 1)))) return newCase(seen);
  const mine = cards.filter((card) => stageOf(seen, card) !== "closed" && (isLeader || card.caseworker === me));
  const free = cards.filter((card) => card.caseworker === null && stageOf(seen, card) !== "closed");
  const options = [...mine, ...free];
  for (let tries = 0; tries < 12 && options.length > 0; tries += 1) {
    const card = chance.weighed(options.map((each) => [each, weightOf(seen, each, crowd)] as const));
    const said = answerTo(seen, card);
    if (said) return { caseId: card.id, said };
  }
  return null;
}

const stageOf = ({ columns }: Seen, card: Card): Stage => columnOf({ columns }, card.column)?.stage ?? "intake";

/** How full each stage is against when the colleague came. */
function crowding(seen: Seen): ReadonlyMap<Stage, number> {
  const counts = new Map<Stage, number>();
  for (const card of seen.cards) counts.set(stageOf(seen, card), (counts.get(stageOf(seen, card)) ?? 0) + 1);
  return new Map([...counts].map(([stage, count]) => [stage, count / Math.max(1, seen.usual[stage] ?? count)]));
}

/** Columns of few cases are passed through, and want as many hands. */
const PULL: Readonly<Partial<Record<Stage, number>>> = { intake: 3, decision: 5, followUp: 0.5 };

/** What presses is likelier to be taken up, and what stands in a stage that has grown. */
function weightOf(seen: Seen, card: Card, crowd: ReadonlyMap<Stage, number>): number {
  const first = needsOf(card, seen.moment)[0];
  const stage = stageOf(seen, card);
  return (first?.when === "now" ? 2 : 1) * (PULL[stage] ?? 1) * (crowd.get(stage) ?? 1) ** 4;
}

const ANSWERS: Readonly<Partial<Record<NeedName, Chooser>>> = {
  assessNotification: ({ moment }, { id: caseId }) => ({
    type: "recordMilestone",
    payload: {
      ...{ caseId, milestone: "assessed", on: date(moment.today), at: toIso(moment.at), notification: 1, acute: false },
    },
  }),
  acknowledgeNotifier: (seen, card) => milestone(seen, card, "notifierAcknowledged", { notification: 1 }),
  sendNotice: ({ moment, chance }, { id: caseId }) => ({
    type: "recordNotice",
    payload: {
      ...{ caseId, sentOn: date(moment.today), expectedOn: date(addDays(moment.today, chance.pick([28, 42, 56]))) },
      waitsFor: chance.pick(["citizen", "doctor", "otherAuthority"] as const),
    },
  }),
  sendDecision: (seen, card) => milestone(seen, card, "sent"),
  assign: ({ me }, { id: caseId }) => ({ type: "assignCase", payload: { caseId, caseworker: me } }),
  callBack: (seen, card) => milestone(seen, card, "calledBack"),
  chase: (seen, card) =>
    seen.chance.happens(0.4) ? hold(seen, card, null) : hold(seen, card, card.hold?.reason ?? null),
  followUp: ({ moment, chance }, { id: caseId }) => ({
    type: "recordMilestone",
    payload: {
      ...{
        caseId,
        milestone: "followedUp",
        on: date(moment.today),
        followUp: chance.happens(0.8) ? "continued" : "changed",
      },
      nextOn: date(addDays(moment.today, chance.whole(120, 330))),
    },
  }),
  makeChildPlan: (seen, card) => milestone(seen, card, "childPlanMade"),
};

function answerTo(seen: Seen, card: Card): Said | null {
  const { chance, moment } = seen;
  const need = needsOf(card, moment).find(({ when }) => when === "now");
  const answer = need && ANSWERS[need.need];
  if (answer && chance.happens(0.75)) return answer(seen, card);
  const other = chance.weighed<Chooser>([
    [nextStep, 3],
    [onwards, 14],
    [(each, one) => hold(each, one, one.hold ? null : chance.pick(["citizen", "doctor", "provider"] as const)), 2],
    [sparring, 0.6],
  ]);
  return other(seen, card);
}

type MilestoneName = "sent" | "calledBack" | "notifierAcknowledged" | "childPlanMade";

const milestone = (
  { moment }: Seen,
  { id: caseId }: Card,
  name: MilestoneName,
  rest: { notification?: number } = {},
): Said => ({
  type: "recordMilestone",
  payload: { caseId, milestone: name, on: date(moment.today), ...rest },
});

function hold(
  { moment, chance }: Seen,
  { id: caseId }: Card,
  reason: NonNullable<Card["hold"]>["reason"] | null,
): Said {
  const soon = reason === "panel" ? nextPanelDay(moment.today) : workdaysAfter(moment.today, chance.whole(4, 12));
  return { type: "setHold", payload: { caseId, hold: reason && { reason, chaseOn: date(soon) } } };
}

function nextStep(seen: Seen, card: Card): Said {
  const { moment, chance } = seen;
  const isDecided = card.duties.decided !== null;
  const step = isDecided
    ? chance.pick(["followUp", "contactProvider", "callCitizen"] as const)
    : chance.pick(["callCitizen", "obtainInformation", "meetCitizen", "writeDecision", "askColleague"] as const);
  const on = date(workdaysAfter(moment.today, chance.whole(1, isDecided ? 40 : 12)));
  return { type: "setNextStep", payload: { caseId: card.id, nextStep: { step, on } } };
}

const sparring = (_: Seen, card: Card): Said => ({
  type: "setSparring",
  payload: { caseId: card.id, wanted: card.sparringSince === null },
});

/** How many days it has been in a stage at least, before it goes on. */
const RIPE: Readonly<Record<Stage, number>> = { intake: 1, investigation: 10, decision: 1, followUp: 2, closed: 9999 };

/** To the next column, when the case has been where it is for a while, with what the move asks for. */
function onwards(seen: Seen, card: Card): Said | null {
  const { columns, moment, chance } = seen;
  const here = columns.findIndex(({ id }) => id === card.column);
  const column = columns[here];
  const isApplication = card.kind === "new" || card.kind === "change";
  if (!column || !isApplication || card.provision === "BL-20") return null;
  if (moment.today - toDay(card.stageSince) < RIPE[column.stage]) return null;
  const to = goal(seen, card, column, columns[here + 1]);
  if (!to?.column || isCrowded(seen, to.column)) return null;
  const overLimit = to.column.wip?.mode === "soft" ? { overLimit: chance.pick(OVER_LIMIT) } : {};
  const answers = { ...to.answers, ...overLimit };
  return { type: "moveCase", payload: { caseId: card.id, from: card.column, toColumn: to.column.id, answers } };
}

/** What has filled up is emptied first. */
const isCrowded = (seen: Seen, { stage }: Column): boolean =>
  (stage === "investigation" || stage === "decision") && (crowding(seen).get(stage) ?? 0) > 1.15;

const OVER_LIMIT = ["leaderDecided", "urgentForCitizen"] as const;

interface Goal {
  readonly column: Column | undefined;
  readonly answers: MoveAnswers;
}

function goal(seen: Seen, card: Card, column: Column, following: Column | undefined): Goal | null {
  if (column.stage === "decision") return decided(seen, card);
  if (column.stage !== "followUp") return { column: following, answers: duties(column, card) };
  const isToStart = following?.stage === "followUp" && !card.duties.effortStarted;
  if (isToStart) return { column: following, answers: { effortStartedOn: date(seen.moment.today) } };
  const isGiven = /^SEL-11[24]$/.test(card.provision) && card.duties.effortStarted;
  const closed = seen.columns.find(({ stage }) => stage === "closed");
  return isGiven ? { column: closed, answers: { reason: "oneOffGrant" } } : null;
}

function duties({ stage }: Column, { provision }: Card): MoveAnswers {
  if (stage !== "investigation") return {};
  const child = provisionOf(provision).target === "child" ? ({ childHeard: "done" } as const) : {};
  return { duties: { hearing: "notNeeded", documents: "done", ...child } };
}

function decided({ columns, moment, chance }: Seen, { duties: { decided: already } }: Card): Goal {
  const outcome = chance.weighed([
    ["granted", 6],
    ["partlyGranted", 2],
    ["refused", 2],
  ] as const);
  const stage: Stage = (already ?? outcome) === "refused" || already === "lapsed" ? "closed" : "followUp";
  const column = columns.find((each) => each.stage === stage);
  return { column, answers: already ? {} : { decision: { outcome, on: date(moment.today) } } };
}

/** An application that has come in, yesterday or today. */
function newCase({ me, isLeader, unitName, moment, chance, cards }: Seen): Choice {
  const matter = chance.weighed(
    MATTERS.map((each) => [each, each.way === "decision" ? (each.weight[unitName] ?? 0) : 0]),
  );
  const received = addDays(moment.today, -chance.whole(0, 1));
  const { kind } = arrivalOf(unitName, matter, received, chance);
  const payload = {
    ...{
      caseId: v7() as CaseId,
      number: freeNumber(cards, moment, chance),
      section: matter.section,
      receivedOn: date(received),
    },
    kind: kind === "followUp" ? ("new" as const) : kind,
    ...(matter.subType ? { subType: matter.subType } : {}),
    ...(isLeader || chance.happens(0.3) ? {} : { caseworker: me }),
  };
  return { caseId: null, said: { type: "registerCase", payload } };
}

/** Above what the team has seen of this year; where another team has it already, it is refused and nothing happens. */
function freeNumber(cards: readonly Card[], { today }: Moment, chance: Chance): string {
  const year = `${date(today).slice(2, 4)}-`;
  const counts = cards.filter(({ number }) => number.startsWith(year)).map(({ number }) => Number(number.slice(3)));
  return `${year}${String(Math.max(0, ...counts) + chance.whole(1, 40)).padStart(6, "0")}`;
}
