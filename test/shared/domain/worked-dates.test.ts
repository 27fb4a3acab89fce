import { describe, expect, test } from "vitest";
import type { CaseFacts, MilestoneName } from "#shared/domain/case.ts";
import { clock, facts, granted, happened } from "./case-facts.ts";

// Every date was counted with a calendar (Python's datetime and the Easter tables), never with the code under test.
type Row = readonly [provision: string, clock: string, start: string, due: string, lastWorkday: string, why: string];

const WEEKS: readonly Row[] = [
  ["SEL-85", "decision", "2026-03-03", "2026-04-28", "2026-04-28", "8 weeks end on the same weekday, a Tuesday"],
  ["SEL-85", "decision", "2026-09-16", "2026-11-11", "2026-11-11", "8 weeks"],
  ["SEL-85", "decision", "2026-10-30", "2026-12-25", "2026-12-24", "on Christmas Day, and stays there"],
  ["SEL-85", "decision", "2026-10-31", "2026-12-26", "2026-12-24", "on a Saturday that is Boxing Day too"],
  ["SEL-85", "decision", "2026-02-05", "2026-04-02", "2026-04-01", "on Maundy Thursday"],
  ["SEL-85", "decision", "2026-02-06", "2026-04-03", "2026-04-01", "on Good Friday"],
  ["SEL-85", "decision", "2026-02-09", "2026-04-06", "2026-04-01", "on Easter Monday"],
  ["SEL-85", "decision", "2026-03-19", "2026-05-14", "2026-05-13", "on Ascension Day"],
  ["SEL-85", "decision", "2026-03-30", "2026-05-25", "2026-05-22", "on Whit Monday"],
  ["SEL-85", "decision", "2026-03-06", "2026-05-01", "2026-05-01", "on 1 May, a working day since 2024"],
  ["SEL-85", "decision", "2023-03-10", "2023-05-05", "2023-05-04", "on the last store bededag"],
  ["SEL-85", "decision", "2024-03-01", "2024-04-26", "2024-04-26", "on 26 April 2024, a working day"],
  ["SEL-85", "decision", "2027-01-28", "2027-03-25", "2027-03-24", "on Maundy Thursday 2027"],
  ["SEL-85", "decision", "2023-01-27", "2023-03-24", "2023-03-24", "8 weeks end on the same weekday, a Friday"],
  ["SEL-85", "decision", "2024-01-04", "2024-02-29", "2024-02-29", "across 29 February 2024"],
  ["SEL-85", "decision", "2026-11-06", "2027-01-01", "2026-12-31", "on New Year's Day"],
  ["SEL-85a", "decision", "2026-08-01", "2026-09-26", "2026-09-25", "8 weeks from a Saturday"],
  ["SEL-83-1-1", "decision", "2026-11-16", "2026-11-23", "2026-11-23", "1 week"],
  ["SEL-83-1-2", "decision", "2026-11-23", "2026-12-21", "2026-12-21", "4 weeks"],
  ["SEL-83b", "decision", "2026-12-18", "2026-12-25", "2026-12-24", "1 week, on Christmas Day"],
  ["SEL-84", "decision", "2026-06-01", "2026-06-29", "2026-06-29", "4 weeks"],
  ["SEL-96", "decision", "2026-01-05", "2026-03-30", "2026-03-30", "12 weeks"],
  ["SEL-97", "decision", "2026-04-04", "2026-05-02", "2026-05-01", "4 weeks from Easter Saturday"],
  ["SEL-98", "decision", "2025-12-31", "2026-02-25", "2026-02-25", "8 weeks over New Year"],
  ["SEL-100-merudgift", "decision", "2025-08-31", "2025-11-23", "2025-11-21", "12 weeks, the last day of merudgifter"],
  ["SEL-100", "decision", "2025-09-01", "2025-11-24", "2025-11-24", "12 weeks, the first day of kompensationsydelse"],
  ["SEL-102", "decision", "2026-07-06", "2026-08-31", "2026-08-31", "8 weeks"],
  ["SEL-103", "decision", "2026-05-15", "2026-06-26", "2026-06-26", "6 weeks"],
  ["SEL-104", "decision", "2026-06-24", "2026-08-05", "2026-08-05", "6 weeks"],
  ["SEL-107", "decision", "2026-10-02", "2026-12-25", "2026-12-24", "12 weeks, on Christmas Day"],
  ["SEL-108", "decision", "2025-10-09", "2026-01-01", "2025-12-31", "12 weeks, on New Year's Day"],
  ["SEL-112", "decision", "2026-02-28", "2026-03-28", "2026-03-27", "4 weeks from the last of February"],
  ["SEL-113", "decision", "2026-09-01", "2026-12-22", "2026-12-22", "16 weeks"],
  ["SEL-116", "decision", "2026-01-01", "2026-06-18", "2026-06-18", "24 weeks from a holiday"],
  ["SEL-118", "decision", "2026-11-02", "2026-11-30", "2026-11-30", "4 weeks"],
  ["BL-19", "decision", "2026-02-27", "2026-04-24", "2026-04-24", "8 weeks"],
  ["BL-30-31", "decision", "2026-05-01", "2026-05-29", "2026-05-29", "4 weeks"],
  ["BL-32", "decision", "2026-01-15", "2026-03-12", "2026-03-12", "8 weeks"],
  ["BL-42", "decision", "2026-02-01", "2026-03-29", "2026-03-27", "8 weeks from a Sunday"],
  ["BL-75", "decision", "2026-12-01", "2027-02-09", "2027-02-09", "10 weeks"],
  ["BL-81", "decision", "2026-08-14", "2026-11-06", "2026-11-06", "12 weeks"],
  ["BL-86-merudgift", "decision", "2024-01-01", "2024-03-25", "2024-03-25", "12 weeks, the first day of Barnets lov"],
  ["BL-86", "decision", "2026-09-24", "2026-12-17", "2026-12-17", "12 weeks"],
  ["BL-87", "decision", "2026-04-17", "2026-07-10", "2026-07-10", "12 weeks"],
  ["BL-88", "decision", "2026-03-06", "2026-04-03", "2026-04-01", "4 weeks, on Good Friday"],
  ["BL-90", "decision", "2026-10-08", "2026-11-19", "2026-11-19", "6 weeks"],
  ["BL-114", "decision", "2026-09-30", "2026-10-28", "2026-10-28", "4 weeks"],
  ["SEL-41", "decision", "2023-11-20", "2024-01-15", "2024-01-15", "8 weeks by the old law"],
  ["SEL-42", "decision", "2023-12-04", "2024-01-01", "2023-12-29", "4 weeks by the old law, on New Year's Day"],
  ["SEL-117a", "decision", "2026-06-30", "2026-09-22", "2026-09-22", "the fallback's 12 weeks"],
];

const MONTHS: readonly Row[] = [
  ["SEL-95", "decision", "2026-10-31", "2027-02-28", "2027-02-26", "4 months: February has no 31st"],
  ["SEL-95", "decision", "2027-10-31", "2028-02-29", "2028-02-29", "4 months: the last of February in a leap year"],
  ["SEL-95", "decision", "2026-01-31", "2026-05-31", "2026-05-29", "4 months: May has a 31st"],
  ["SEL-95", "decision", "2026-05-31", "2026-09-30", "2026-09-30", "4 months: September has no 31st"],
  ["SEL-95", "decision", "2026-08-30", "2026-12-30", "2026-12-30", "4 months"],
  ["SEL-114", "decision", "2026-07-31", "2027-02-28", "2027-02-26", "7 months"],
  ["SEL-114", "decision", "2023-07-29", "2024-02-29", "2024-02-29", "7 months into a leap year"],
  ["SEL-114", "decision", "2026-06-16", "2027-01-16", "2027-01-15", "7 months"],
  ["BL-83", "decision", "2026-11-30", "2027-02-28", "2027-02-26", "3 months: February has no 30th"],
  ["BL-83", "decision", "2027-11-29", "2028-02-29", "2028-02-29", "3 months to 29 February 2028"],
  ["BL-85", "decision", "2026-08-31", "2027-02-28", "2027-02-26", "6 months"],
  ["BL-85", "decision", "2026-03-31", "2026-09-30", "2026-09-30", "6 months: September has no 31st"],
  ["BL-85", "decision", "2024-02-29", "2024-08-29", "2024-08-29", "6 months from a leap day"],
  ["BL-20", "investigation", "2026-07-23", "2026-11-23", "2026-11-23", "4 months"],
  ["BL-20", "investigation", "2026-10-30", "2027-02-28", "2027-02-26", "4 months: February has no 30th"],
  ["BL-20", "investigation", "2026-08-25", "2026-12-25", "2026-12-24", "4 months, on Christmas Day"],
];

const DAYS: readonly Row[] = [
  ["SEL-86", "decision", "2026-03-27", "2026-04-15", "2026-04-15", "10 working days over Easter"],
  ["SEL-86", "decision", "2026-12-18", "2027-01-05", "2027-01-05", "10 working days over Christmas and New Year"],
  ["SEL-86", "decision", "2026-05-08", "2026-05-26", "2026-05-26", "10 working days over Ascension Day and Whitsun"],
  ["SEL-86", "decision", "2023-04-28", "2023-05-15", "2023-05-15", "10 working days over the last store bededag"],
  ["SEL-86", "decision", "2024-04-19", "2024-05-03", "2024-05-03", "10 working days, store bededag abolished"],
  ["SEL-86", "decision", "2026-11-21", "2026-12-04", "2026-12-04", "10 working days from a Saturday"],
  ["SEL-86", "decision", "2026-11-23", "2026-12-07", "2026-12-07", "10 working days"],
  ["SEL-83a", "decision", "2027-03-19", "2027-04-07", "2027-04-07", "10 working days over Easter 2027"],
  ["SEL-117", "decision", "2027-04-29", "2027-05-14", "2027-05-14", "10 working days over Ascension 2027"],
  [
    "SEL-99",
    "effortStart",
    "2026-04-01",
    "2026-04-08",
    "2026-04-08",
    "2 working days from the day before Maundy Thursday",
  ],
  ["SEL-109", "effortStart", "2026-11-20", "2026-11-24", "2026-11-24", "2 working days over a weekend"],
  ["SEL-110", "effortStart", "2026-12-24", "2026-12-29", "2026-12-29", "2 working days over Christmas"],
  ["SEL-101", "treatmentStart", "2026-12-18", "2027-01-01", "2026-12-31", "14 days, on New Year's Day"],
  ["SEL-101", "treatmentStart", "2026-02-20", "2026-03-06", "2026-03-06", "14 days"],
  ["SEL-101", "treatmentStart", "2024-02-16", "2024-03-01", "2024-03-01", "14 days over a leap day"],
];

const received = ([provision, , receivedOn]: Row): CaseFacts =>
  facts({ provision, receivedOn, kind: provision === "BL-136" ? "notification" : "new" });

function check(row: Row): void {
  const [, name, , due, lastWorkday] = row;
  const found = clock(received(row), `${name}:1`);
  expect([found.due, found.lastWorkday]).toEqual([due, lastWorkday]);
}

describe("worked dates, from the day of receipt", () => {
  test.each(WEEKS)("[DL3] %s %s from %s ends %s (last working day %s): %s", (...row) => check(row));
  test.each(MONTHS)("[DL3] %s %s from %s ends %s (last working day %s): %s", (...row) => check(row));
  test.each(DAYS)("[DL2] %s %s from %s ends %s (last working day %s): %s", (...row) => check(row));
  test.each([
    ["BL-136", "notifierReceipt", "2026-11-20", "2026-11-27", "2026-11-27", "6 weekdays with a Saturday"],
    [
      "BL-136",
      "notifierReceipt",
      "2026-04-01",
      "2026-04-11",
      "2026-04-10",
      "6 weekdays over Easter, ending on a Saturday",
    ],
    ["BL-136", "notifierReceipt", "2026-12-22", "2026-12-31", "2026-12-31", "6 weekdays over Christmas"],
    ["BL-136", "notifierReceipt", "2023-05-04", "2023-05-12", "2023-05-12", "6 weekdays over store bededag"],
    ["BL-136", "notifierReceipt", "2024-04-25", "2024-05-02", "2024-05-02", "6 weekdays, store bededag abolished"],
    ["BL-136", "notifierReceipt", "2026-12-31", "2027-01-08", "2027-01-08", "6 weekdays from New Year's Eve"],
    ["BL-136", "notifierReceipt", "2026-05-13", "2026-05-21", "2026-05-21", "6 weekdays over Ascension"],
  ] satisfies Row[])("[DL2] %s %s from %s ends %s (last working day %s): %s", (...row) => check(row));
});

/** A clock that starts at a milestone of a case decided before it. */
const from = (provision: string, milestone: MilestoneName, day: string): CaseFacts =>
  facts({ provision, receivedOn: "2024-01-03", stage: "followUp", milestones: [happened(milestone, day)] });

describe("worked dates, from a later milestone", () => {
  test.each([
    ["2026-11-27", "2026-12-28"],
    ["2026-03-05", "2026-04-07"],
    ["2026-12-04", "2027-01-04"],
    ["2026-04-16", "2026-05-15"],
    ["2026-10-31", "2026-11-30"],
    ["2026-03-06", "2026-04-07"],
    ["2026-11-02", "2026-11-30"],
    ["2026-11-28", "2026-12-28"],
    ["2023-04-07", "2023-05-08"],
    ["2024-03-29", "2024-04-26"],
  ])("[DL5] a refusal sent %s may be complained about until %s: the citizen's right rolls forward", (sent, due) => {
    const milestones = [happened("decided", "2023-01-02", { outcome: "refused" }), happened("sent", sent)];
    expect(clock(facts({ receivedOn: "2022-12-01", stage: "closed", milestones }), "complaintPeriod:1").due).toBe(due);
  });

  test.each([
    ["2026-11-13", "2026-11-27"],
    ["2026-12-11", "2026-12-28"],
    ["2026-12-12", "2026-12-28"],
    ["2026-03-19", "2026-04-07"],
  ])("[DL5] a hearing sent %s is answered by %s: the citizen's right rolls forward", (sent, due) => {
    expect(clock(from("SEL-85", "hearingSent", sent), "partyHearing:1").due).toBe(due);
  });

  test.each([
    ["2026-11-27", "2026-12-25", "2026-12-24"],
    ["2026-02-27", "2026-03-27", "2026-03-27"],
  ])("[DL5] a complaint received %s is reassessed by %s: the authority's duty stays (last working day %s)", (day, due, last) => {
    const found = clock(from("SEL-85", "complaintReceived", day), "reassessment:1");
    expect([found.due, found.lastWorkday]).toEqual([due, last]);
  });

  test.each([
    ["2026-11-23", "2026-12-02"],
    ["2026-03-31", "2026-04-14"],
    ["2026-12-21", "2026-12-31"],
  ])("[DL2] files asked for on %s are given by %s, 7 working days", (day, due) => {
    expect(clock(from("SEL-85", "accessRequested", day), "fileAccess:1").due).toBe(due);
  });

  test.each([
    ["2026-11-30", "2027-02-28"],
    ["2026-01-31", "2026-04-30"],
    ["2026-03-24", "2026-06-24"],
  ])("[DL3] after a grant on %s the child's plan is there by %s", (day, due) => {
    const milestones = [granted(day)];
    expect(clock(facts({ provision: "BL-32", receivedOn: "2025-12-01", milestones }), "childPlan:1").due).toBe(due);
  });

  test.each([
    ["2026-01-31", "2026-04-30"],
    ["2025-11-29", "2026-02-28"],
  ])("[DL3] a placement that started %s is first followed up by %s", (day, due) => {
    expect(clock(from("BL-46", "effortStarted", day), "firstFollowUp:1").due).toBe(due);
  });

  test.each([
    ["2024-02-29", "2025-02-28"],
    ["2026-03-03", "2027-03-03"],
  ])("[DL3] a grant of %s is followed up 12 months later, by %s", (day, due) => {
    const milestones = [granted(day)];
    expect(clock(facts({ receivedOn: "2024-01-02", stage: "followUp", milestones }), "followUp:1").due).toBe(due);
  });

  test("[DL3] months are counted from the start and never chained: 31 January, then 28 February, then 31 March", () => {
    const followUp = (day: string) => clock(from("BL-46", "effortStarted", day), "firstFollowUp:1").due;
    expect([followUp("2026-11-30"), followUp("2026-12-31")]).toEqual(["2027-02-28", "2027-03-31"]);
  });
});
