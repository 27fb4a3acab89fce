import { expect, test } from "vitest";
import { isoWeekOf, toDay } from "#shared/domain/dates.ts";
import { date } from "#test/support/builders.ts";

test.each([
  ["2026-11-23", 2026, 48],
  ["2026-01-01", 2026, 1],
  ["2027-01-01", 2026, 53],
  ["2027-01-04", 2027, 1],
  ["2024-12-30", 2025, 1],
  ["2020-12-31", 2020, 53],
  ["2023-01-01", 2022, 52],
])("[FL7] %s lies in a week of %i: week %i", (on, year, week) => {
  expect(isoWeekOf(toDay(date(on)))).toEqual({ year, week });
});
