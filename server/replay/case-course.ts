import type { HoldReason, Stage } from "#shared/domain/case.ts";
import { addDays, type Day, type Instant } from "#shared/domain/dates.ts";
import { dayAt, startOfDay } from "#shared/domain/zone.ts";
import type { LogCase, LogStep } from "./permit-log.ts";
import type { WorkingStage } from "./permit-steps.ts";

/** The law of the log's municipality gives 8 weeks from the start, and more where it is extended. */
export const EIGHT_WEEKS = 56;

/** Something that the log makes happen to a case. `at` is the log's own time. */
export type Occurrence = { readonly at: Instant } & (
  | { readonly what: "registered" }
  | { readonly what: "moved"; readonly to: Stage; readonly isBack: boolean }
  | { readonly what: "holds"; readonly reason: HoldReason }
  | { readonly what: "goesOn" }
  | { readonly what: "noticed"; readonly expectedOn: Day }
  | { readonly what: "decided" }
);

/** The day on which the 8 weeks run out, and the log's own deadline, counted in local days. */
export const daysOf = ({ started, deadline }: Pick<LogCase, "started" | "deadline">) => ({
  eightWeeks: addDays(dayAt(started), EIGHT_WEEKS),
  deadline: dayAt(deadline),
});

/** A case's whole course on the board, in the order of time; see permit-steps.ts for what its steps mean. */
export function courseOf(logged: LogCase): readonly Occurrence[] {
  const { started } = logged;
  // One case of the log ended on its first day, some hours before its start.
  const ended = logged.ended === null ? null : later(logged.ended, started);
  const steps = logged.steps
    .map((step) => ({ ...step, at: later(step.at, started) }))
    .filter(({ at }) => ended === null || at <= ended);
  const course: Occurrence[] = [{ at: started, what: "registered" }, ...workingCourse(steps)];
  const notice = noticeOf(logged, steps, ended);
  if (notice) course.push(notice);
  if (ended !== null) {
    if (steps.at(-1)?.waitsFor) course.push({ at: ended, what: "goesOn" });
    course.push({ at: ended, what: "decided" }, { at: ended, what: "moved", to: "closed", isBack: false });
  }
  return course.sort((a, b) => a.at - b.at);
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const ORDER: readonly WorkingStage[] = ["intake", "investigation", "decision"];

function workingCourse(steps: readonly LogStep[]): readonly Occurrence[] {
  let stage: WorkingStage = "intake";
  return steps.flatMap(({ at, waitsFor, stage: meant }, index) => {
    const found: Occurrence[] = [];
    if (steps[index - 1]?.waitsFor) found.push({ at, what: "goesOn" });
    if (meant !== stage && meant !== "intake") {
      found.push({ at, what: "moved", to: meant, isBack: ORDER.indexOf(meant) < ORDER.indexOf(stage) });
      stage = meant;
    }
    if (waitsFor) found.push({ at, what: "holds", reason: waitsFor });
    return found;
  });
}

/**
 * Where the log's deadline lies beyond the 8 weeks, the applicant was told so; the log doesn't say when. Taken as the
 * last step before the 8 weeks ran out, else the day on which they did, if the case was still open.
 */
function noticeOf(logged: LogCase, steps: readonly LogStep[], ended: Instant | null): Occurrence | null {
  const { eightWeeks, deadline } = daysOf(logged);
  if (deadline <= eightWeeks) return null;
  const last = steps.findLast(({ at }) => dayAt(at) <= eightWeeks);
  if (!last && ended !== null && dayAt(ended) <= eightWeeks) return null;
  return { at: last?.at ?? startOfDay(eightWeeks), what: "noticed", expectedOn: deadline };
}
