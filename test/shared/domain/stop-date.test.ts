import { describe, expect, test } from "vitest";
import { toDay } from "#shared/domain/dates.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import {
  birthdayAt,
  isListDay,
  type LeapBirthday,
  stopByAge,
  stopByDuration,
  stopsNextMonth,
} from "#shared/domain/stop-date.ts";
import { closed, date, OPEN_ALL_DAYS } from "./case-facts.ts";

const lastDay = (provision: string, born: string, leap: LeapBirthday = "march1") =>
  stopByAge(provision as ProvisionId, date(born), leap)?.lastDay;
const stop = (day: string) => ({ stop: { lastDay: date(day), basis: "legal" as const } });

describe("stop dates", () => {
  test.each([
    ["BL-87", "2009-03-14", "2027-03-13"],
    ["BL-86", "2009-01-01", "2026-12-31"],
    ["BL-89", "2010-03-01", "2028-02-29"],
    ["BL-89", "2009-03-01", "2027-02-28"],
    ["BL-114", "2004-06-30", "2027-06-29"],
    ["SEL-85", "2004-06-30", undefined],
  ])("[DL18] %s, born %s: the last day is %s, the one before the birthday", (provision, born, expected) => {
    expect(lastDay(provision, born)).toBe(expected);
  });

  test.each([
    ["february28", "2026-02-28", "2026-02-27"],
    ["march1", "2026-03-01", "2026-02-28"],
  ] as const)("[DL18] born on 29 February 2008, the setting %s: 18 on %s, last day %s", (setting, birthday, last) => {
    expect(birthdayAt(date("2008-02-29"), 18, setting)).toBe(birthday);
    expect(lastDay("BL-87", "2008-02-29", setting)).toBe(last);
  });

  test("[DL18] born on 29 February, 20 years on there is one again, whatever the setting", () => {
    expect([birthdayAt(date("2008-02-29"), 20, "february28"), birthdayAt(date("2008-02-29"), 20, "march1")]).toEqual([
      "2028-02-29",
      "2028-02-29",
    ]);
  });

  test.each([
    ["2026-01-15", "2026-07-14"],
    ["2026-08-31", "2027-02-27"],
  ])("[DL18] § 82 b from %s ends on %s, after 6 months at the most", (started, last) => {
    expect(stopByDuration("SEL-82b" as ProvisionId, date(started))).toEqual({ lastDay: last, basis: "legal" });
    expect(stopByDuration("SEL-82a" as ProvisionId, date(started))).toBeNull();
  });
});

describe("the list of next month's stops", () => {
  const municipal = (day: string, calendars = OPEN_ALL_DAYS) => calendars.forClock("municipal", toDay(date(day)));

  test.each([
    ["2026-12-01", true],
    ["2026-12-02", false],
    ["2026-11-01", false],
    ["2026-11-02", true],
    ["2027-01-01", false],
    ["2027-01-04", true],
    ["2026-08-03", true],
    ["2026-05-01", true],
  ])("[DL18] it comes on the first working day of the month: %s %s", (day, isDay) => {
    expect(isListDay(toDay(date(day)), municipal(day))).toBe(isDay);
  });

  test("[DL18] a closed day is no working day for it", () => {
    const calendars = closed({ "2026-05-01": "2026-01-05T08:00:00Z" });
    expect(isListDay(toDay(date("2026-05-01")), municipal("2026-05-01", calendars))).toBe(false);
    expect(isListDay(toDay(date("2026-05-04")), municipal("2026-05-04", calendars))).toBe(true);
  });

  test("[DL18] it has those whose last day lies in the next calendar month, the earliest first", () => {
    const running = [
      "2026-12-31",
      "2027-01-31",
      "2027-01-01",
      "2027-02-01",
      "2026-12-01",
      "2027-01-15",
      "2026-01-15",
    ].map(stop);
    const listed = (today: string) =>
      stopsNextMonth(running, toDay(date(today))).map(({ stop: { lastDay: day } }) => day);
    expect(listed("2026-12-01")).toEqual(["2027-01-01", "2027-01-15", "2027-01-31"]);
    expect(listed("2026-11-02")).toEqual(["2026-12-01", "2026-12-31"]);
    expect(listed("2027-01-31")).toEqual(["2027-02-01"]);
  });
});
