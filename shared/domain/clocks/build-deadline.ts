import { lastWorkday, type WorkCalendar } from "../calendar.ts";
import { type PlainDate, toDay, toPlainDate } from "../dates.ts";
import { type ClockName, type Deadline, type DueAt, type ExplanationStep, isInstant } from "../deadline.ts";
import { dayOfDue } from "../due.ts";
import { holidayOn } from "../holidays.ts";
import type { ProvisionId } from "../ids.ts";
import { ownerOf } from "../owner-of.ts";
import type { RuleDraft } from "../rulebook.ts";
import type { FoundRule } from "../select-rule.ts";
import type { CaseClocks } from "./case-clocks.ts";
import { countDue, rolledOver, type Start, warnFrom } from "./count-due.ts";
import { type Ending, endOf } from "./end-of-clock.ts";

/** Which clock, from when, how it ended: what a deadline is built of beside its date. */
export interface Instance {
  readonly clock: ClockName;
  readonly n: number;
  readonly start: Start;
  readonly ending: Ending | null;
}

/** The holiday's key on a day off, for the explanation: a closed day has one too, a plain weekend has none. */
const dayOffKey = (date: PlainDate, calendar: WorkCalendar): string | null =>
  holidayOn(toDay(date)) ?? (calendar.isClosed(toDay(date)) ? "closedDay" : null);

/** A deadline by a rule: counted, rolled over where the rule says so, every step kept for the explanation (DL13). */
export function ruledDeadline(
  { calendars }: CaseClocks,
  instance: Instance,
  found: FoundRule,
  draft: RuleDraft,
  provision: ProvisionId,
): Deadline {
  const { start } = instance;
  const calendar = calendars.forClock(draft.calendar, toDay(start.on));
  const counted = countDue(start, draft, calendar);
  const due = rolledOver(counted, draft.rollover, calendar);
  const { rule, version } = found;
  const steps: ExplanationStep[] = [
    {
      step: "counted",
      startName: start.name,
      start: draft.unit === "hours" ? (start.at ?? start.on) : start.on,
      amount: draft.amount,
      unit: draft.unit,
      provision: rule.provision === "fallback" ? provision : rule.provision,
      basis: rule.basis,
      validFrom: version.validFrom,
      legalBasis: draft.legalBasis,
      due: counted,
    },
  ];
  if (due !== counted) {
    const [from, to] = [counted as PlainDate, due as PlainDate];
    steps.push({ step: "rolled", from, to, holiday: dayOffKey(from, calendar) });
  }
  if (rule.provision === "fallback") steps.push({ step: "fallback" });
  if (draft.unit === "hours" && start.at === null) steps.push({ step: "hourUnknown" });
  const built = finished(instance, due, draft.warn, calendar, steps);
  const unverified: readonly ExplanationStep[] = version.verified ? [] : [{ step: "unverified", source: draft.source }];
  return { ...built, rule: `${rule.id}@${version.version}`, explanation: [...built.explanation, ...unverified] };
}

/** A deadline whose date somebody set or promised; `by` gives the calendar and how early the board warns. */
export function setDeadline(
  { calendars }: CaseClocks,
  instance: Instance,
  due: PlainDate,
  by: RuleDraft,
  step: ExplanationStep,
): Deadline {
  const calendar = calendars.forClock(by.calendar, toDay(instance.start.on));
  return finished(instance, due, by.warn, calendar, [step]);
}

function finished(
  { clock, n, start, ending }: Instance,
  due: DueAt,
  warn: RuleDraft["warn"],
  calendar: WorkCalendar,
  steps: readonly ExplanationStep[],
): Deadline {
  const dueDay = dayOfDue(due);
  const last = toPlainDate(lastWorkday(dueDay, calendar));
  const isDayOff = !isInstant(due) && last !== due;
  const on = due as PlainDate;
  return {
    clock,
    key: `${clock}:${n}`,
    due,
    warnFrom: warnFrom(due, warn),
    end: ending && endOf(ending, due, start),
    owner: ownerOf(clock),
    rule: null,
    start: isInstant(due) ? (start.at ?? start.on) : start.on,
    lastWorkday: last,
    explanation: isDayOff
      ? [...steps, { step: "nonWorkingDay", on, holiday: dayOffKey(on, calendar), lastWorkday: last }]
      : steps,
  };
}
