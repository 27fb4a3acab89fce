import { expect, it } from "vitest";
import { caseworkersSoFar } from "#client/features/case/caseworkers-so-far.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { ANNA, date, LEADER, TOVE } from "#test/support/builders.ts";
import { entry } from "./some-history.ts";

const assigned = (caseworker: PersonId | null): CaseEvent => ({ type: "caseAssigned", caseworker });

it("[MV9] those who have had the case stand in order, each until the next one took over", () => {
  const history = [
    entry(LEADER, "2026-03-03T08:00:00Z", assigned(ANNA)),
    entry(LEADER, "2026-06-01T08:00:00Z", assigned(TOVE)),
  ];
  expect(caseworkersSoFar(history)).toEqual([
    { person: ANNA, from: date("2026-03-03"), to: date("2026-06-01") },
    { person: TOVE, from: date("2026-06-01"), to: null },
  ]);
});

it("[MV9] nobody has the case between being taken off it and the next", () => {
  const history = [
    entry(LEADER, "2026-03-03T08:00:00Z", assigned(ANNA)),
    entry(LEADER, "2026-04-01T08:00:00Z", assigned(null)),
    entry(LEADER, "2026-06-01T08:00:00Z", assigned(ANNA)),
  ];
  expect(caseworkersSoFar(history).map(({ from, to }) => [from, to])).toEqual([
    ["2026-03-03", "2026-04-01"],
    ["2026-06-01", null],
  ]);
});

it("[MV9] an assignment that was undone never was", () => {
  const history = [
    entry(LEADER, "2026-03-03T08:00:00Z", assigned(ANNA)),
    entry(LEADER, "2026-06-01T08:00:00Z", assigned(TOVE)),
    entry(LEADER, "2026-06-01T08:01:00Z", {
      type: "assignmentUndone",
      caseworker: ANNA,
      lastCaseworker: ANNA,
      caseworkerChanges: 0,
    }),
  ];
  expect(caseworkersSoFar(history)).toEqual([{ person: ANNA, from: date("2026-03-03"), to: null }]);
});
