import { addDays, type Day, type PlainDate, toPlainDate, weekdayOf } from "#shared/domain/dates.ts";

export interface AgreementDay {
  readonly name: "today" | "tomorrow" | "friday" | "on";
  readonly on: PlainDate;
}

const FRIDAY = 5;

/** *I dag, i morgen, på fredag*: the days of most agreements, each a weekday and each once. */
export function agreementDays(today: Day): readonly AgreementDay[] {
  const next = weekdayFrom(addDays(today, 1));
  const untilFriday = (FRIDAY - weekdayOf(next) + 7) % 7;
  const friday = untilFriday === 0 ? addDays(next, 7) : addDays(next, untilFriday);
  return [
    { name: "today", on: toPlainDate(today) },
    { name: next === addDays(today, 1) ? "tomorrow" : "on", on: toPlainDate(next) },
    { name: untilFriday === 0 ? "on" : "friday", on: toPlainDate(friday) },
  ];
}

function weekdayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday <= FRIDAY ? day : addDays(day, 8 - weekday);
}
