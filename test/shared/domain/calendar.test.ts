import { describe, expect, test } from "vitest";
import { type Calendars, lastWorkday, nthAfter, workdayFrom } from "#shared/domain/calendar.ts";
import { toDay, toPlainDate } from "#shared/domain/dates.ts";
import { closed, date, OPEN_ALL_DAYS } from "./case-facts.ts";

const day = (text: string) => toDay(date(text));
const municipal = (calendars: Calendars, start: string) => calendars.forClock("municipal", day(start));
const CHRISTMAS_EVE = { "2026-12-24": "2026-09-01T08:00:00Z" };

describe("working days", () => {
  test.each([
    ["2026-11-20", "Friday", true, true],
    ["2026-11-21", "Saturday", false, true],
    ["2026-11-22", "Sunday", false, false],
    ["2026-04-02", "Maundy Thursday", false, false],
    ["2026-12-26", "Boxing Day, a Saturday", false, false],
    ["2026-05-01", "a Friday", true, true],
    ["2023-05-05", "the last store bededag", false, false],
    ["2024-04-26", "store bededag no more", true, true],
  ])("[DL2] %s, %s: arbejdsdag %s, hverdag %s", (text, _name, isWorkday, isWeekday) => {
    const calendar = OPEN_ALL_DAYS.forClock("statutory", day(text));
    expect([calendar.isWorkday(day(text)), calendar.isWeekday(day(text))]).toEqual([isWorkday, isWeekday]);
  });

  test("[DL6] no day is closed until the municipality closes it", () => {
    expect(municipal(OPEN_ALL_DAYS, "2026-11-01").isWorkday(day("2026-12-24"))).toBe(true);
  });

  test("[DL6] a closed day is off in the municipal calendar and not in the statutory one", () => {
    const calendars = closed(CHRISTMAS_EVE);
    expect(municipal(calendars, "2026-11-01").isWorkday(day("2026-12-24"))).toBe(false);
    expect(municipal(calendars, "2026-11-01").isWeekday(day("2026-12-24"))).toBe(false);
    expect(calendars.forClock("statutory", day("2026-11-01")).isWorkday(day("2026-12-24"))).toBe(true);
  });

  test.each([
    ["2026-08-31", true, "the day before the decision"],
    ["2026-09-01", false, "the day of the decision"],
    ["2026-09-02", false, "the day after it"],
  ])("[DL7] for a clock that starts %s, 24 December is a working day: %s (%s)", (start, isWorkday) => {
    expect(municipal(closed(CHRISTMAS_EVE), start).isWorkday(day("2026-12-24"))).toBe(isWorkday);
  });

  test("[DL7] each closed day counts from its own decision on", () => {
    const calendars = closed({ ...CHRISTMAS_EVE, "2026-12-31": "2026-11-02T08:00:00Z" });
    const off = (start: string) =>
      ["2026-12-24", "2026-12-31"].filter((each) => !municipal(calendars, start).isWorkday(day(each)));
    expect([off("2026-08-01"), off("2026-10-01"), off("2026-11-02")]).toEqual([
      [],
      ["2026-12-24"],
      ["2026-12-24", "2026-12-31"],
    ]);
  });

  test("[DL7] a decision just after midnight in Denmark is the new day's, whatever the date in UTC", () => {
    const calendars = closed({ "2026-12-24": "2026-08-31T22:30:00Z" });
    expect(municipal(calendars, "2026-08-31").isWorkday(day("2026-12-24"))).toBe(true);
    expect(municipal(calendars, "2026-09-01").isWorkday(day("2026-12-24"))).toBe(false);
  });

  test.each([
    ["2026-12-25", "2026-12-23"],
    ["2026-12-24", "2026-12-23"],
    ["2026-12-27", "2026-12-23"],
    ["2026-12-23", "2026-12-23"],
  ])("[DL5] the last working day on or before %s is %s when Christmas Eve is closed", (from, expected) => {
    expect(toPlainDate(lastWorkday(day(from), municipal(closed(CHRISTMAS_EVE), "2026-11-01")))).toBe(expected);
  });

  test.each([
    ["2026-04-02", "2026-04-07"],
    ["2026-11-21", "2026-11-23"],
    ["2026-11-23", "2026-11-23"],
  ])("[DL5] the working day on or after %s is %s", (from, expected) => {
    expect(toPlainDate(workdayFrom(day(from), OPEN_ALL_DAYS.forClock("statutory", day(from))))).toBe(expected);
  });

  test("[DL3] the first day is not counted", () => {
    const { isWorkday } = OPEN_ALL_DAYS.forClock("statutory", day("2026-11-23"));
    expect(toPlainDate(nthAfter(day("2026-11-23"), 1, isWorkday))).toBe("2026-11-24");
    expect(toPlainDate(nthAfter(day("2026-11-20"), 1, isWorkday))).toBe("2026-11-23");
  });
});
