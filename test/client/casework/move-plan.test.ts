import { describe, expect, it } from "vitest";
import { emptyDraft } from "#client/casework/move-draft.ts";
import { answeredMove, asksOfAll, planMoves, problemOf } from "#client/casework/move-plan.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import type { WipLimit } from "#shared/domain/board.ts";
import { type Kind, STAGES } from "#shared/domain/case.ts";
import { aCard, aClock, aPicture, columnOf } from "#test/client/some-cards.ts";
import { date } from "#test/support/builders.ts";

const today = date("2026-11-23");
const decision = columnOf("decision");
const named = (cards: readonly { readonly card: Pick<ShownCard, "number"> }[]) => cards.map(({ card }) => card.number);

/** Cards in *Oplysning*, and *Afgørelse* with so many cards and the limit. */
function board(cards: readonly ShownCard[], count: number, wip: WipLimit) {
  const there = Array.from({ length: count }, (_, n) => aCard(`26-8000${n}`, { stage: "decision" }));
  const to = { ...decision, wip };
  const columns = STAGES.map((stage) => (stage === "decision" ? to : columnOf(stage)));
  return { to, around: aPicture([...cards, ...there], columns) };
}

describe("several cards on their way into a column", () => {
  const cards = [aCard("1"), aCard("2"), aCard("3")];

  it("[MV5] a hard limit lets in as many as there is room for", () => {
    const { to, around } = board(cards, 1, { most: 3, mode: "hard" });
    const { moves, refused } = planMoves(cards, to, around, today);
    expect(named(moves)).toEqual(["1", "2"]);
    expect(refused.map(({ rejection }) => rejection.code)).toEqual(["wip-limit-reached"]);
  });

  it("[MV5] a soft limit asks for a reason, of those alone that go past it", () => {
    const { to, around } = board(cards, 1, { most: 3, mode: "soft" });
    const { moves } = planMoves(cards, to, around, today);
    expect(moves.map(({ limit }) => limit?.most ?? null)).toEqual([null, null, 3]);
    const draft = { ...emptyDraft(today), duties: { hearing: "done", documents: "done" } } as const;
    const without = moves.map((move) => answeredMove(move, "decision", draft, today));
    expect(problemOf(without, "decision", today)).toBe("incomplete");
    const withReason = { ...draft, overLimit: "leaderDecided" } as const;
    const answered = moves.map((move) => answeredMove(move, "decision", withReason, today));
    expect(problemOf(answered, "decision", today)).toBe(null);
    expect(answered.map(({ answers }) => answers.overLimit ?? null)).toEqual([null, null, "leaderDecided"]);
  });

  it("[MV5] notifications, hour clocks and what was remitted pass a full column", () => {
    const hours = aClock("2026-11-24T07:00:00.000Z", { clock: "assessment", key: "assessment:1" });
    const beyond = [
      aCard("1", { kind: "notification" as Kind }),
      aCard("2", { clocks: [hours] }),
      aCard("3", { duties: { ...aCard("").duties, remitted: true } }),
    ];
    const { to, around } = board(beyond, 2, { most: 2, mode: "hard" });
    expect(named(planMoves(beyond, to, around, today).moves)).toEqual(["1", "2", "3"]);
  });
});

describe("one dialog for several cards", () => {
  const heard = aCard("2", { duties: { ...aCard("").duties, answered: { hearing: "done" } } });
  const { to, around } = board([aCard("1"), heard], 0, { most: 9, mode: "soft" });
  const { moves } = planMoves([aCard("1"), heard], to, around, today);

  it("[MV4] asks once for what any of them lacks, and gives each what it lacked itself", () => {
    const draft = { ...emptyDraft(today), duties: { hearing: "notNeeded", documents: "done" } } as const;
    expect(asksOfAll(moves, "decision", emptyDraft(today), today)).toEqual([
      { ask: "duties", missing: ["hearing", "documents"] },
    ]);
    expect(moves.map((move) => answeredMove(move, "decision", draft, today).answers.duties)).toEqual([
      { hearing: "notNeeded", documents: "done" },
      { documents: "done" },
    ]);
  });

  it("[MV4] a refusal closes those that had no decision, and the others go where they were to go", () => {
    const granted = aCard("2", { stage: "decision", duties: { ...aCard("").duties, decided: "granted" } });
    const open = aCard("1", { stage: "decision" });
    const plan = planMoves([open, granted], columnOf("followUp"), aPicture([open, granted]), today);
    const draft = { ...emptyDraft(today), ending: "refused" } as const;
    const answered = plan.moves.map((move) => answeredMove(move, "followUp", draft, today));
    expect(answered.map(({ ends }) => ends)).toEqual([true, false]);
    expect(answered[1]?.answers).toEqual({});
    expect(problemOf(answered, "followUp", today)).toBe(null);
  });
});
