import type { JournalEntry } from "#server/store/port.ts";
import type { CaseState, Stage } from "#shared/domain/case.ts";
import { addDays, type Day, toDay, weekdayOf } from "#shared/domain/dates.ts";
import type { Deadline } from "#shared/domain/deadline.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { ProvisionId, UnitId } from "#shared/domain/ids.ts";
import type { Told, WallBoard } from "#shared/domain/wall.ts";
import { dayAt, fromIso, type Moment, momentOf } from "#shared/domain/zone.ts";
import { isForEverybody, type NaiveQuestion, readOnce } from "./naive-flow.ts";

/*
 * What a wall says of now, a second time, from the journal and the words of WA5 and DL14 alone: today's six figures, and
 * the open and overdue cases of every stage and paragraph. No card, no filter and no urgency of the product's own.
 */

const STAGES: readonly Stage[] = ["intake", "investigation", "decision", "followUp"];

export interface NaiveToday {
  readonly now: number;
  readonly noticeWeek: number;
  readonly dueWeek: number;
  readonly overdue: number;
  readonly overdueUnpromised: number;
  readonly unassigned: number;
}

interface Open {
  readonly state: CaseState;
  /** An authority's, and not ended. */
  readonly duties: readonly Deadline[];
}

function openCases(journal: readonly JournalEntry[], unit: UnitId, kind: WallKind): readonly Open[] {
  return readOnce(journal)
    .cases.filter(({ state }) => state.unit === unit && STAGES.includes(state.stage) && state.gone !== "erased")
    .filter(({ state }) => kind === "room" || isForEverybody(state))
    .map(({ state, deadlines }) => ({ state, duties: dutiesIn(deadlines, kind) }));
}

const dutiesIn = (deadlines: readonly Deadline[], kind: WallKind): readonly Deadline[] =>
  deadlines.filter(
    ({ clock, owner, end }) =>
      end === null && owner === "authority" && !(kind === "corridor" && /assessment|notifierReceipt/.test(clock)),
  );

/** Its day in Copenhagen; an hour clock's is the day of its hour. */
const dayOf = ({ due }: Pick<Deadline, "due">): Day =>
  due.includes("T") ? dayAt(fromIso(due as Parameters<typeof fromIso>[0])) : toDay(due as Parameters<typeof toDay>[0]);
const isHours = ({ due }: Deadline): boolean => due.includes("T");
const isOver = (duty: Deadline, { at, today }: Moment): boolean =>
  isHours(duty) ? at > fromIso(duty.due as Parameters<typeof fromIso>[0]) : today > dayOf(duty);

export function naiveToday({ journal, unit, kind, now: at }: NaiveQuestion): NaiveToday {
  const now = momentOf(at);
  const cases = openCases(journal, unit, kind);
  const counting = (holds: (open: Open) => boolean) => cases.filter(holds).length;
  return {
    now: counting((open) => isForToday(open, now)),
    noticeWeek: counting(({ duties }) => needsNotice(duties, now)),
    dueWeek: counting(({ duties }) => duties.some((duty) => !isOver(duty, now) && dayOf(duty) < nextMonday(now))),
    overdue: counting(({ duties }) => duties.some((duty) => isOver(duty, now))),
    overdueUnpromised: counting(({ duties }) =>
      duties.some((duty) => isOver(duty, now) && !(duty.clock === "decision" && isPromised(duties, now))),
    ),
    unassigned: counting(({ state }) => isInNobodysHands(state, now)),
  };
}

function nextMonday({ today }: Moment): Day {
  let day = addDays(today, 1);
  while (weekdayOf(day) !== 1) day = addDays(day, 1);
  return day;
}

const promises = (duties: readonly Deadline[]) => duties.filter(({ clock }) => clock === "promise");
const isPromised = (duties: readonly Deadline[], now: Moment) => promises(duties).some((duty) => !isOver(duty, now));

/** Hours that run; or a date, a chase or an agreement of today or missed yesterday. A decision has its running promise's date. */
function isForToday({ state, duties }: Open, now: Moment): boolean {
  const days = duties
    .filter(({ clock }) => clock !== "decision" || !isPromised(duties, now))
    .filter((duty) => !isHours(duty))
    .map(dayOf);
  const agreed = [state.hold?.chaseOn, state.nextStep?.on].flatMap((on) => (on ? [toDay(on)] : []));
  const yesterday = addDays(now.today, -1);
  return duties.some(isHours) || [...days, ...agreed].some((day) => day === now.today || day === yesterday);
}

/** An undecided decision or a promise ends between this Monday and Sunday, and nothing is promised beyond. */
function needsNotice(duties: readonly Deadline[], now: Moment): boolean {
  const end = nextMonday(now);
  if (promises(duties).some((duty) => dayOf(duty) >= end)) return false;
  return duties
    .filter(({ clock }) => clock === "decision" || clock === "promise")
    .some((duty) => dayOf(duty) < end && dayOf(duty) >= addDays(end, -7));
}

function isInNobodysHands({ caseworker, standIn }: CaseState, { today }: Moment): boolean {
  const covers = standIn !== null && toDay(standIn.from) <= today && today <= toDay(standIn.to);
  return !covers && caseworker === null;
}

/** Open and overdue cases by stage, of one paragraph, or of all that are not among these. */
export function naiveCells(
  { journal, unit, kind, now: at }: NaiveQuestion,
  isMeant: (provision: ProvisionId | null) => boolean,
): WallBoard["rows"][number]["cells"] {
  const now = momentOf(at);
  const cases = openCases(journal, unit, kind).filter(({ state }) =>
    isMeant(state.restrictedTo === null ? state.provision : null),
  );
  return STAGES.map((stage) => {
    const there = cases.filter(({ state }) => state.stage === stage);
    return {
      open: there.length,
      overdue: there.filter(({ duties }) => duties.some((duty) => isOver(duty, now))).length,
    };
  });
}

/** Whether a wall may say this of so many: a number is that number, "few" one to four, and what is withheld says nothing. */
export const mayBeTold = (told: Told, count: number): boolean =>
  told === "hidden" || (told === "few" ? count >= 1 && count <= 4 : told === count);
