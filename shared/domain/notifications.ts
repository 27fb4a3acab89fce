import { addMonths, type PlainDate, toDay } from "./dates.ts";

const MANY = 3;
const WITHIN_MONTHS = 12;

/** Three notifications on one child within 12 months are pointed out to the leader (DL17). */
export function areManyNotifications(receivedOn: readonly PlainDate[]): boolean {
  const days = receivedOn.map(toDay).sort((a, b) => a - b);
  return days.some((day, index) => {
    const last = days[index + MANY - 1];
    return last !== undefined && last <= addMonths(day, WITHIN_MONTHS);
  });
}
