import { expect, it } from "vitest";
import { stageDays } from "#client/features/case/stage-days.ts";
import { toDay } from "#shared/domain/dates.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import { aCard, columnOf } from "#test/client/some-cards.ts";
import { ANNA, date } from "#test/support/builders.ts";
import { entry, moved, moveUndone } from "./some-history.ts";

const registered: CaseEvent = {
  type: "caseRegistered",
  provision: aCard("x").provision,
  written: null,
  kind: "new",
  subType: null,
  receivedOn: date("2026-09-01"),
  receivedAt: null,
  column: columnOf("intake").id,
  stage: "intake",
  since: date("2026-09-01"),
  rank: null,
  citizen: null,
  source: "board",
};
const columns = [columnOf("intake"), columnOf("investigation")];
const today = toDay(date("2026-09-21"));

it("[MV9] every stage has the days the case was in it, the present one until today", () => {
  const card = aCard("26-000001", { stage: "investigation", stageSince: date("2026-09-07") });
  const history = [entry(ANNA, "2026-09-01T08:00:00Z", registered), entry(ANNA, "2026-09-07T08:00:00Z", moved)];
  expect([...stageDays({ history, columns, card }, today)]).toEqual([
    ["intake", 6],
    ["investigation", 14],
  ]);
});

it("[MV9] a stage that the case was in by a move since undone is left out", () => {
  const card = aCard("26-000002", { stage: "intake", stageSince: date("2026-09-01") });
  const history = [
    entry(ANNA, "2026-09-01T08:00:00Z", registered),
    entry(ANNA, "2026-09-07T08:00:00Z", moved),
    entry(ANNA, "2026-09-07T08:01:00Z", moveUndone),
  ];
  expect([...stageDays({ history, columns, card }, today)]).toEqual([["intake", 20]]);
});
