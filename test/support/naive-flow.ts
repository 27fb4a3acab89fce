import { happeningOf, isOfOrganisation } from "#server/cases/journal-events.ts";
import { rebuild } from "#server/cases/rebuild.ts";
import type { JournalEntry } from "#server/store/port.ts";
import { dateOf } from "#shared/domain/apply-event.ts";
import { type Calendars, makeCalendars } from "#shared/domain/calendar.ts";
import type { CaseState, Stage } from "#shared/domain/case.ts";
import { addDays, type Day, toDay, toPlainDate, weekdayOf } from "#shared/domain/dates.ts";
import type { Deadline } from "#shared/domain/deadline.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { Happening } from "#shared/domain/events.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
import type { Bottleneck } from "#shared/domain/wall.ts";
import { type Moment, momentOf, startOfDay } from "#shared/domain/zone.ts";
import { type NaiveCase, naiveCase } from "./naive-case.ts";

/*
 * The flow figures a second time, from the journal, day by day and case by case, without a row, a span or a week of the
 * product's own: slow, and written from the definitions alone. What both say must be the same (FL1, FL2, FL4).
 */

const OPEN: readonly Stage[] = ["intake", "investigation", "decision", "followUp"];

export interface NaiveQuestion {
  readonly journal: readonly JournalEntry[];
  readonly unit: UnitId;
  readonly kind: WallKind;
  readonly now: Parameters<typeof momentOf>[0];
}

export function naiveFlow({ journal, unit, kind, now: at }: NaiveQuestion): UnitFlow {
  const now = momentOf(at);
  const { calendars, cases: all } = readOnce(journal);
  const since = beginningOf(journal.filter(({ stream }) => stream === unit));
  if (since === null || since > now.today)
    return { stuck: [], trend: { stages: OPEN, weeks: [] }, overdueBefore: null, historySince: null };
  const cases = all
    .filter(({ state }) => kind === "room" || isForEverybody(state))
    .map(({ naive, naiveInCorridor }) => (kind === "room" ? naive : naiveInCorridor));
  let before = addDays(now.today, -1);
  while (!calendars.forClock("municipal", now.today).isWorkday(before)) before = addDays(before, -1);
  return {
    stuck: stuckIn(cases, unit, now, since),
    trend: { stages: OPEN, weeks: weeksOf(cases, unit, now, since) },
    overdueBefore:
      before < since ? null : { on: toPlainDate(before), count: count(cases, unit, endOf(before), null, null).overdue },
    historySince: toPlainDate(since),
  };
}

/** What a journal adds up to, whatever is asked about it. */
interface Read {
  readonly calendars: Calendars;
  readonly cases: readonly {
    readonly state: CaseState;
    readonly deadlines: readonly Deadline[];
    readonly naive: NaiveCase;
    /** Without what a notification asks for. */
    readonly naiveInCorridor: NaiveCase;
  }[];
}

const known = new WeakMap<readonly JournalEntry[], Read>();

/** Every case but those whose list was taken back; the same journal is read once. */
export function readOnce(journal: readonly JournalEntry[]): Read {
  const found = known.get(journal) ?? read(journal);
  known.set(journal, found);
  return found;
}

function read(journal: readonly JournalEntry[]): Read {
  const { settings, states } = rebuild(journal);
  const calendars = makeCalendars(settings.closedDays);
  const histories = historiesOf(journal);
  const cases = [...states.values()]
    .filter(({ gone }) => gone !== "withdrawn")
    .map((state) => {
      const { deadlines } = deadlinesOf(state, settings.rulebook, calendars);
      const history = histories.get(state.id) ?? [];
      const others = deadlines.filter(({ key }) => !/^(assessment|notifierReceipt):/.test(key));
      const told = state.restrictedTo === null ? state.provision : null;
      const naive = naiveCase(history, told, deadlines);
      return { state, deadlines, naive, naiveInCorridor: naiveCase(history, told, others) };
    });
  return { calendars, cases };
}

export const isForEverybody = ({ provision, kind }: { readonly provision: string; readonly kind: string }): boolean =>
  kind !== "notification" && !/^(SEL-(101|109|110)|BL-4[67])(-|$)/.test(provision);

/** The day on which the unit's first case was recorded, or of the first move that came with a case's first load. */
function beginningOf(entries: readonly JournalEntry[]): Day | null {
  const [first] = entries
    .filter(({ type }) => type === "caseRegistered" || type === "caseEntered")
    .map(({ recordedAt }) => toDay(dateOf(recordedAt)))
    .sort((a, b) => a - b);
  const moves = entries.filter(({ type, backfill }) => type === "caseMoved" && backfill);
  const [told] = moves.map(({ occurredOn }) => toDay(dateOf(occurredOn))).sort((a, b) => a - b);
  return first === undefined ? null : (Math.min(first, told ?? first) as Day);
}

/** Every case's own events, in their order. */
function historiesOf(journal: readonly JournalEntry[]): ReadonlyMap<CaseId, readonly Happening[]> {
  const entries = journal.filter((entry) => !isOfOrganisation(entry) && entry.caseId !== null);
  const sorted = entries.sort((a, b) => (a.caseVersion ?? 0) - (b.caseVersion ?? 0));
  const histories = new Map<CaseId, Happening[]>();
  for (const entry of sorted) {
    const happening = happeningOf(entry);
    const known = histories.get(happening.caseId) ?? [];
    known.push(happening);
    histories.set(happening.caseId, known);
  }
  return histories;
}

const endOf = (day: Day): Moment => ({ today: day, at: (startOfDay(addDays(day, 1)) - 1) as Moment["at"] });

/** The open cases of one stage and paragraph at a moment; null for all of them. */
function standing(cases: readonly NaiveCase[], unit: UnitId, day: Day, stage: Stage | null, provision: string | null) {
  return cases.filter((each) => {
    const place = each.placeOn(day);
    if (place?.unit !== unit || place.stage === "closed") return false;
    return (stage === null || place.stage === stage) && (provision === null || each.provision === provision);
  });
}

function count(
  cases: readonly NaiveCase[],
  unit: UnitId,
  moment: Moment,
  stage: Stage | null,
  provision: string | null,
) {
  const there = standing(cases, unit, moment.today, stage, provision);
  return { there, overdue: there.filter((each) => each.isOverdueAt(moment)).length };
}

const mondayBefore = (day: Day): Day => (weekdayOf(day) === 1 ? day : mondayBefore(addDays(day, -1)));

function weeksOf(cases: readonly NaiveCase[], unit: UnitId, now: Moment, since: Day): UnitFlow["trend"]["weeks"] {
  const weeks: UnitFlow["trend"]["weeks"][number][] = [];
  for (let monday = mondayBefore(now.today), n = 0; n < 26 && monday >= mondayBefore(since); n += 1) {
    const moment = n === 0 ? now : endOf(addDays(monday, 6));
    const open = OPEN.map((stage) => count(cases, unit, moment, stage, null).there.length);
    weeks.unshift({ monday: toPlainDate(monday), open, overdue: count(cases, unit, moment, null, null).overdue });
    monday = addDays(monday, -7);
  }
  return weeks;
}

/** How many came to and left a pile in a week, a day at a time: there at the end of a day, and not the day before. */
function passed(cases: readonly NaiveCase[], monday: Day, isIn: (each: NaiveCase, day: Day) => boolean) {
  let [came, left] = [0, 0];
  for (let day = monday; day < addDays(monday, 7); day = addDays(day, 1)) {
    for (const each of cases) {
      const [was, is] = [isIn(each, addDays(day, -1)), isIn(each, day)];
      if (is && !was) came += 1;
      if (was && !is) left += 1;
    }
  }
  return { came, left };
}

function stuckIn(cases: readonly NaiveCase[], unit: UnitId, now: Moment, since: Day): readonly Bottleneck[] {
  const mondays: Day[] = [];
  for (let week = 8; week > 0; week -= 1) {
    const monday = addDays(mondayBefore(now.today), -7 * week);
    if (monday >= since) mondays.push(monday);
  }
  if (mondays.length < 4) return [];
  const found: (Bottleneck & { readonly grown: number })[] = [];
  for (const stage of OPEN) {
    const parts = [...new Set(cases.map(({ provision }) => provision))]
      .filter((provision) => provision !== null)
      .map((provision) => pile(cases, unit, now, mondays, stage, provision))
      .filter((each) => each !== null);
    const whole = pile(cases, unit, now, mondays, stage, null);
    const inParts = parts.reduce((sum, { overdue }) => sum + Number(overdue), 0);
    if (whole && inParts < Number(whole.overdue) / 2) found.push(whole);
    else found.push(...parts);
  }
  const name = ({ stage, provision }: Bottleneck) => `${stage} ${provision ?? ""}`;
  return found
    .sort(
      (a, b) =>
        Number(b.overdue) - Number(a.overdue) ||
        b.grown - a.grown ||
        Number(b.stock) - Number(a.stock) ||
        (name(a) < name(b) ? -1 : 1),
    )
    .map(({ grown: _, ...each }) => each);
}

/** A pile with its figures; null where it is no bottleneck. */
function pile(
  cases: readonly NaiveCase[],
  unit: UnitId,
  now: Moment,
  mondays: readonly Day[],
  stage: Stage,
  provision: Bottleneck["provision"],
): (Bottleneck & { readonly grown: number }) | null {
  const { there, overdue } = count(cases, unit, now, stage, provision);
  if (there.length < 10 || overdue === 0) return null;
  const isIn = (each: NaiveCase, day: Day) => standing([each], unit, day, stage, provision).length > 0;
  const weeks = mondays.map((monday) => passed(cases, monday, isIn));
  const grown = weeks.reduce((sum, { came, left }) => sum + came - left, 0);
  const least = Math.max(3, 0.1 * Math.max(0, there.length - grown));
  const growing = Math.abs(grown) < least ? "steady" : grown > 0 ? "growing" : "shrinking";
  if (overdue / there.length < 0.25 && growing !== "growing") return null;
  const days = there.map((each) => daysIn(each, stage, now.today)).sort((a, b) => a - b);
  const reasons = there.map((each) => each.waitOn(now.today)).filter((reason) => reason !== null);
  const waits = [...new Set(reasons)]
    .map((reason) => ({ reason, count: reasons.filter((each) => each === reason).length }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  return {
    stage,
    provision,
    inPerWeek: pace(weeks.map(({ came }) => came)),
    outPerWeek: pace(weeks.map(({ left }) => left)),
    stock: there.length,
    oldestDays: days.at(-1) ?? 0,
    p90Days: days.find((value) => days.filter((other) => other <= value).length >= 0.9 * days.length) ?? null,
    overdue,
    overdueShare: Math.round((100 * overdue) / there.length),
    waits,
    growing,
    grown,
  };
}

/** Nights spent in the stage, counted one by one as far back as the case was anywhere. */
function daysIn(each: NaiveCase, stage: Stage, today: Day): number {
  let nights = 0;
  for (let day = addDays(today, -1); each.placeOn(day) !== null; day = addDays(day, -1))
    if (each.placeOn(day)?.stage === stage) nights += 1;
  return nights;
}

/** So many a week, told in whole and half ones, the nearest of them. */
function pace(passed: readonly number[]): number {
  let all = 0;
  for (const count of passed) all += count;
  const whole = Math.floor(all / passed.length);
  const rest = all / passed.length - whole;
  return rest < 0.25 ? whole : rest < 0.75 ? whole + 0.5 : whole + 1;
}
