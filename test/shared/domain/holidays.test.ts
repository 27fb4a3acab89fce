import { createRequire } from "node:module";
import type { HolidaysTypes } from "date-holidays";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, toDay, toPlainDate } from "#shared/domain/dates.ts";
import { holidayName, holidayOn } from "#shared/domain/holidays.ts";
import { date } from "./case-facts.ts";

const Holidays: typeof import("date-holidays").default = createRequire(import.meta.url)("date-holidays");

describe("public holidays", () => {
  test("[DL6] the stored days of 2000–2050 are those of date-holidays, type public", () => {
    const library = new Holidays("DK", { types: ["public"], timezone: "Europe/Copenhagen" });
    const years = Array.from({ length: 51 }, (_, index) => 2000 + index);
    const theirs = years.flatMap((year) =>
      library.getHolidays(year).map(({ date: on }: HolidaysTypes.Holiday) => on.slice(0, 10)),
    );
    const last = dayOf({ year: 2050, month: 12, day: 31 });
    const ours: string[] = [];
    for (let day = dayOf({ year: 2000, month: 1, day: 1 }); day <= last; day = addDays(day, 1)) {
      if (holidayOn(day) !== null) ours.push(toPlainDate(day));
    }
    expect(theirs.length).toBeGreaterThan(500);
    expect(ours).toEqual([...theirs].sort());
  });

  test.each([
    ["2026-04-02", "skærtorsdag"],
    ["2026-04-03", "langfredag"],
    ["2026-04-05", "påskedag"],
    ["2026-04-06", "2. påskedag"],
    ["2026-05-14", "Kristi himmelfartsdag"],
    ["2026-05-24", "pinsedag"],
    ["2026-05-25", "2. pinsedag"],
    ["2026-12-25", "1. juledag"],
    ["2026-12-26", "2. juledag"],
    ["2027-01-01", "nytårsdag"],
    ["2027-03-25", "skærtorsdag"],
    ["2028-04-16", "påskedag"],
    ["2023-05-05", "store bededag"],
  ])("[DL6] %s is %s", (day, name) => {
    expect(holidayName(holidayOn(toDay(date(day))) ?? "", "da")).toBe(name);
  });

  test.each([
    "2024-04-26",
    "2026-05-01",
    "2026-06-05",
    "2026-12-24",
    "2026-12-31",
    "2026-05-15",
  ])("[DL6] %s is no public holiday: store bededag is gone since 2024, and closed days are the municipality's", (day) => {
    expect(holidayOn(toDay(date(day)))).toBeNull();
  });
});
