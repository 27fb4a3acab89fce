import { addDays, type Day, type PlainDate, toPlainDate, weekdayOf } from "#shared/domain/dates.ts";

export type QuickDate = "today" | "tomorrow" | "friday" | "oneWeek" | "twoWeeks";

/** *I dag, i morgen, fredag, om 1 uge, om 2 uger*; two names for the same day are one choice. */
export const AGREEMENT_DATES: readonly QuickDate[] = ["today", "tomorrow", "friday", "oneWeek", "twoWeeks"];
export const CHASE_DATES: readonly QuickDate[] = ["oneWeek", "twoWeeks"];

export interface QuickChoice {
  readonly name: QuickDate;
  readonly on: PlainDate;
}

export function quickChoices(names: readonly QuickDate[], today: Day): readonly QuickChoice[] {
  const choices = names.map((name) => ({ name, on: toPlainDate(dayOf(name, today)) }));
  return choices.filter(({ on }, index) => choices.findIndex((choice) => choice.on === on) === index);
}

function dayOf(name: QuickDate, today: Day): Day {
  switch (name) {
    case "today":
      return today;
    case "tomorrow":
      return addDays(today, 1);
    case "friday":
      return addDays(today, (5 - weekdayOf(today) + 7) % 7);
    case "oneWeek":
      return addDays(today, 7);
    case "twoWeeks":
      return addDays(today, 14);
  }
}
