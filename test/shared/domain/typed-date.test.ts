import { expect, it } from "vitest";
import { readCaseNumber } from "#shared/domain/case-number.ts";
import { readTypedDate, readTypedTime } from "#shared/domain/typed-date.ts";
import { caseNumber } from "#shared/protocol/commands.ts";
import { date } from "#test/support/builders.ts";

const today = date("2026-11-23");

it.each([
  ["3/11", "2026-11-03"],
  ["03.11.2026", "2026-11-03"],
  ["3-11-26", "2026-11-03"],
  ["031126", "2026-11-03"],
  ["0311", "2026-11-03"],
  ["03112025", "2025-11-03"],
  ["3. november", "2026-11-03"],
  ["3 nov", "2026-11-03"],
  ["3. okt. 2025", "2025-10-03"],
  ["1 may", "2026-05-01"],
  ["2026-11-03", "2026-11-03"],
  [" I  går ", "2026-11-22"],
  ["i forgårs", "2026-11-21"],
  ["idag", "2026-11-23"],
  ["24/12", "2025-12-24"],
  ["23/11", "2026-11-23"],
  ["29/2", null],
  ["31/4", null],
  ["29/2 2024", "2024-02-29"],
  ["snart", null],
  ["", null],
  ["3", null],
])("[DL10] received %s is the day %s", (typed, day) => {
  expect(readTypedDate(typed, today)).toBe(day);
});

it.each([
  ["8.05", { hour: 8, minute: 5 }],
  ["kl. 14:30", { hour: 14, minute: 30 }],
  ["805", { hour: 8, minute: 5 }],
  ["1430", { hour: 14, minute: 30 }],
  ["8", { hour: 8, minute: 0 }],
  ["24.00", null],
  ["8.60", null],
  ["", null],
])("[DL17] received at %s is that hour", (typed, time) => {
  expect(readTypedTime(typed)).toEqual(time);
});

it.each([
  "26-009001",
  " 2026/14.b ",
  "Æ1",
  "010203-1234",
  "0102031234",
  "010203 1234",
  "",
  "-1",
  "a".repeat(33),
])("[PR2] the page and the server agree on whether %j is a case number", (text) => {
  const parsed = caseNumber.safeParse(text);
  expect(readCaseNumber(text)).toBe(parsed.success ? parsed.data : null);
});
