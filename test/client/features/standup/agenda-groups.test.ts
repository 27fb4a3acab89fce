import { expect, it } from "vitest";
import { groupAgenda } from "#client/features/standup/agenda-groups.ts";
import { agreementDays } from "#client/features/standup/agreement-days.ts";
import { toDay } from "#shared/domain/dates.ts";
import { aCard } from "#test/client/some-cards.ts";
import { date } from "#test/support/builders.ts";

const none = { notKept: 0, hours: 0, dueSoon: 0, unassigned: 0, sparring: 0, stuck: 0 };
const [a, b, c] = [aCard("26-000001").id, aCard("26-000002").id, aCard("26-000003").id] as const;

it("[ST1] the agenda is grouped by why, in the leader's order, with how many more there are", () => {
  const items = [
    { caseId: a, why: "unassigned" as const },
    { caseId: b, why: "notKept" as const },
    { caseId: c, why: "unassigned" as const },
  ];
  const agenda = { items, more: { ...none, unassigned: 31, stuck: 2 } };
  expect(groupAgenda(agenda, ["stuck", "unassigned", "notKept"])).toEqual([
    { why: "stuck", cases: [], more: 2 },
    { why: "unassigned", cases: [a, c], more: 31 },
    { why: "notKept", cases: [b], more: 0 },
  ]);
});

it("[ST3] the days to agree on are today, the next working day and Friday, each once", () => {
  const daysOn = (on: string) => agreementDays(toDay(date(on))).map((day) => `${day.name} ${day.on}`);
  expect(daysOn("2026-11-23")).toEqual(["today 2026-11-23", "tomorrow 2026-11-24", "friday 2026-11-27"]);
  expect(daysOn("2026-11-26")).toEqual(["today 2026-11-26", "tomorrow 2026-11-27", "on 2026-12-04"]);
  expect(daysOn("2026-11-27")).toEqual(["today 2026-11-27", "on 2026-11-30", "friday 2026-12-04"]);
});
