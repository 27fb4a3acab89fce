import { expect, test } from "vitest";
import { takenByHumans } from "#server/demo/colleague-day.ts";
import type { ColleagueLine } from "#server/demo/colleague-line.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId, PersonId, UnitId } from "#shared/domain/ids.ts";
import { toIso } from "#shared/domain/zone.ts";
import { aCard } from "#test/client/some-cards.ts";
import { uuid } from "#test/support/builders.ts";

const HUMAN = uuid<PersonId>(1);
const COLLEAGUE = uuid<PersonId>(2);
const NOW = 1_800_000_000_000 as Instant;

const lineWith = (open: CaseId | null): ColleagueLine => ({
  ...{ me: COLLEAGUE, unit: uuid<UnitId>(3), cards: () => [], columns: () => [], isUp: () => true, now: () => NOW },
  present: () => [
    { id: HUMAN, caseId: open },
    { id: COLLEAGUE, caseId: uuid<CaseId>(9) },
  ],
  ...{ open: () => {}, give: async () => null, hangUp: () => {} },
});
const taken = (card: Card, open: CaseId | null = null) => takenByHumans(lineWith(open), new Set([COLLEAGUE]))(card);
const movedBy = (by: PersonId, secondsAgo: number): Card["lastMove"] => ({
  by,
  at: toIso((NOW - secondsAgo * 1000) as Instant),
});

test("a colleague of the demo leaves alone what a human has open", () => {
  const card = aCard("26-000001", { id: uuid<CaseId>(8) });
  expect(taken(card, uuid<CaseId>(8))).toBe(true);
  expect(taken(card, uuid<CaseId>(7))).toBe(false);
  expect(taken(aCard("26-000001", { id: uuid<CaseId>(9) }))).toBe(false);
});

test("and, for two minutes, what a human has moved", () => {
  expect(taken(aCard("26-000001", { lastMove: movedBy(HUMAN, 119) }))).toBe(true);
  expect(taken(aCard("26-000001", { lastMove: movedBy(HUMAN, 121) }))).toBe(false);
  expect(taken(aCard("26-000001", { lastMove: movedBy(COLLEAGUE, 5) }))).toBe(false);
});
