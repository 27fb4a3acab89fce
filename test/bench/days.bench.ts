import { Temporal } from "temporal-polyfill";
import { addMonths, dayOf, toDay, toPlainDate } from "#shared/domain/dates.ts";
import type { Figure } from "./figure.ts";
import { nsPerCall } from "./percentile.ts";

export const name = "date arithmetic";

/** Why the rules compute on integer days: the same step on Temporal's dates beside it. */
export async function run(): Promise<Figure[]> {
  const first = dayOf({ year: 2026, month: 1, day: 1 });
  const dates = Array.from({ length: 365 }, (_, n) => toPlainDate(addMonths(first, n)));
  const dateAt = (turn: number): (typeof dates)[number] => dates[turn % dates.length] ?? toPlainDate(first);
  const ours = nsPerCall(20_000, (turn) => toPlainDate(addMonths(toDay(dateAt(turn)), 3)));
  const temporal = nsPerCall(2_000, (turn) => Temporal.PlainDate.from(dateAt(turn)).add({ months: 3 }).toString());
  return [
    { what: "three months on, integer days", unit: "ns", measured: ours, budget: 2_000 },
    { what: "three months on, Temporal", unit: "ns", measured: temporal },
  ];
}
