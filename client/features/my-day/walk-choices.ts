import { makeCalendars } from "#shared/domain/calendar.ts";
import { HOLD_REASONS, type HoldReason, type Stage } from "#shared/domain/case.ts";
import { addDays, addMonths, type Day, type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { NEXT_STEPS, type NextStepName } from "#shared/domain/next-steps.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";

/** What is asked about a case: what to do, then when. */
export type Ask =
  | { readonly ask: "what" }
  | { readonly ask: "moreSteps" }
  | { readonly ask: "hold" }
  | { readonly ask: "when"; readonly plan: Plan }
  | { readonly ask: "day"; readonly plan: Plan };

/** A plan that lacks its day. */
export type Plan =
  | { readonly kind: "step"; readonly step: NextStepName }
  | { readonly kind: "hold"; readonly reason: HoldReason };

export type Effect =
  | { readonly do: "ask"; readonly ask: Ask }
  | { readonly do: "plan"; readonly plan: Plan; readonly on: PlainDate }
  | { readonly do: "skip" }
  | { readonly do: "close" };

export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly effect: Effect;
}

/** What is likeliest in a stage; the others are one choice further away. */
const LIKELY: Readonly<Record<Stage, readonly NextStepName[]>> = {
  intake: ["callCitizen", "obtainInformation", "meetCitizen", "homeVisit", "askColleague"],
  investigation: ["callCitizen", "obtainInformation", "meetCitizen", "sendHearing", "writeDecision"],
  decision: ["writeDecision", "submitToPanel", "sendDecision", "callCitizen", "sendNotice"],
  followUp: ["followUp", "contactProvider", "startEffort", "callCitizen", "meetCitizen"],
  closed: [],
};

export interface AskedAbout {
  readonly stage: Stage;
  readonly isAboutChild: boolean;
  readonly today: Day;
}

/** The answers to choose from, in the order of their number keys; nine at most, but for the long list of steps. */
export function choicesOf(ask: Ask, about: AskedAbout, t: Translate): readonly Choice[] {
  switch (ask.ask) {
    case "what":
      return [
        ...LIKELY[about.stage].map((step) => stepChoice(step, t)),
        { id: "more", text: t("walk.more"), effect: { do: "ask", ask: { ask: "moreSteps" } } },
        { id: "hold", text: t("walk.hold"), effect: { do: "ask", ask: { ask: "hold" } } },
        { id: "close", text: t("walk.close"), effect: { do: "close" } },
        { id: "skip", text: t("walk.skip"), effect: { do: "skip" } },
      ];
    case "moreSteps":
      return otherSteps(about).map((step) => stepChoice(step, t));
    case "hold":
      return HOLD_REASONS.map((reason) => ({
        id: reason,
        text: t(`hold.${reason}`),
        effect: { do: "ask", ask: { ask: "when", plan: { kind: "hold", reason } } },
      }));
    case "when":
      return [
        ...daysFrom(about.today).map(({ name, on }) => ({
          id: name,
          text: t(`walk.day.${name}`, { on }),
          effect: { do: "plan", plan: ask.plan, on } as const,
        })),
        { id: "other", text: t("walk.day.other"), effect: { do: "ask", ask: { ask: "day", plan: ask.plan } } },
      ];
    case "day":
      return [];
  }
}

const stepChoice = (step: NextStepName, t: Translate): Choice => ({
  id: step,
  text: t(`nextStep.${step}`),
  effect: { do: "ask", ask: { ask: "when", plan: { kind: "step", step } } },
});

const ABOUT_CHILD: ReadonlySet<NextStepName> = new Set(["talkWithChild", "makeChildPlan"]);

const otherSteps = ({ stage, isAboutChild }: AskedAbout): readonly NextStepName[] =>
  NEXT_STEPS.filter((step) => !LIKELY[stage].includes(step) && (isAboutChild || !ABOUT_CHILD.has(step)));

/** Days to choose from with one press, each a working day. */
export function daysFrom(today: Day) {
  const { isWorkday } = makeCalendars(NO_CLOSED_DAYS).forClock("statutory", today);
  const workdayFrom = (day: Day): PlainDate => {
    let found = day;
    while (!isWorkday(found)) found = addDays(found, 1);
    return toPlainDate(found);
  };
  return [
    { name: "next", on: workdayFrom(addDays(today, 1)) },
    { name: "week", on: workdayFrom(addDays(today, 7)) },
    { name: "twoWeeks", on: workdayFrom(addDays(today, 14)) },
    { name: "month", on: workdayFrom(addMonths(today, 1)) },
  ] as const;
}

const NO_CLOSED_DAYS = new Map<PlainDate, never>();

/** What is asked, in words. */
export function questionOf(ask: Ask, t: Translate): string {
  switch (ask.ask) {
    case "what":
    case "moreSteps":
      return t("walk.question");
    case "hold":
      return t("walk.holdQuestion");
    case "when":
    case "day":
      return ask.plan.kind === "step"
        ? t("walk.stepWhen", { step: t(`nextStep.${ask.plan.step}`) })
        : t("walk.chaseWhen", { hold: t(`hold.${ask.plan.reason}`) });
  }
}

/** One step back; null from the first question. */
export function askBefore(ask: Ask): Ask | null {
  if (ask.ask === "what") return null;
  if (ask.ask === "day") return { ask: "when", plan: ask.plan };
  return ask.ask === "when" && ask.plan.kind === "hold" ? { ask: "hold" } : { ask: "what" };
}
