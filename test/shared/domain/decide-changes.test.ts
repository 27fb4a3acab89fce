import { describe, expect, it } from "vitest";
import type { Column } from "#shared/domain/board.ts";
import type { CaseChange } from "#shared/domain/commands.ts";
import { decideChanges } from "#shared/domain/decide-changes.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { rankInOrder } from "#shared/domain/ranks.ts";
import type { World } from "#shared/domain/world.ts";
import { ANNA, aCase, aContext, aWorld, columnFor, TOVE, tagged, UNIT, unit, uuid } from "#test/support/builders.ts";

const id = (n: number) => uuid<CaseId>(40 + n);
const duties = { hearing: "done", documents: "done" } as const;
const toDecision = (n: number): CaseChange => ({
  type: "moveCase",
  payload: {
    caseId: id(n),
    from: columnFor("investigation"),
    toColumn: columnFor("decision"),
    answers: { duties },
  },
});

/** Three cases in *Oplysning*, and *Afgørelse* as the change says. */
function three(change: Partial<Column> = {}, rest: Partial<World> = {}): World {
  const base = aWorld([1, 2, 3].map((n) => tagged(aCase({ id: id(n) }), `26-00000${n}`)));
  const columns = unit.columns.map((column) => (column.stage === "decision" ? { ...column, ...change } : column));
  return {
    ...base,
    organisation: { ...base.organisation, units: new Map([[UNIT, { ...unit, columns }]]) },
    ...rest,
  };
}

function outcomes(world: World, changes: readonly CaseChange[]): readonly unknown[] {
  const decided = decideChanges(world, { changes }, aContext());
  if (!decided.ok) throw new Error(decided.error.code);
  return (decided.value.outcomes ?? []).map((outcome) => (outcome.ok ? "ok" : outcome.code));
}

describe("several cases in one command", () => {
  it("[CA5] each stands or falls by itself, and says why", () => {
    const moved = three();
    const cases = new Map(moved.cases).set(id(2), tagged(aCase({ id: id(2), stage: "decision" })));
    expect(outcomes({ ...moved, cases }, [toDecision(1), toDecision(2), toDecision(3), toDecision(9)])).toEqual([
      "ok",
      "moved-meanwhile",
      "ok",
      "not-found",
    ]);
  });

  it("[MV5] those before fill the column for those after", () => {
    const world = three({ wip: { most: 12, mode: "hard" } }, { inColumn: new Map([[columnFor("decision"), 10]]) });
    expect(outcomes(world, [toDecision(1), toDecision(2), toDecision(3)])).toEqual(["ok", "ok", "wip-limit-reached"]);
  });

  it("[MV5] those before fill the caseworker's hands for those after", () => {
    const base = three();
    const settings = { caseworkerWip: { most: 5, mode: "hard" } } as const;
    const units = new Map([[UNIT, { ...unit, settings }]]);
    const world = {
      ...base,
      organisation: { ...base.organisation, units },
      inHand: new Map([
        [TOVE, 3],
        [ANNA, 3],
      ]),
    };
    const assign = (n: number): CaseChange => ({ type: "assignCase", payload: { caseId: id(n), caseworker: TOVE } });
    expect(outcomes(world, [assign(1), assign(2), assign(3)])).toEqual(["ok", "ok", "wip-limit-reached"]);
  });

  it("[MV2] in a column sorted by hand they get different places, in the order asked", () => {
    const there = rankInOrder([id(8)]);
    const world = three({ sorting: "hand" }, { ranks: new Map([[columnFor("decision"), there]]) });
    const decided = decideChanges(world, { changes: [toDecision(2), toDecision(1), toDecision(3)] }, aContext());
    if (!decided.ok) throw new Error(decided.error.code);
    const ranks = decided.value.happenings.flatMap(({ event }) =>
      event.type === "caseMoved" && event.rank ? [event.rank] : [],
    );
    expect(ranks).toHaveLength(3);
    expect([there[0]?.rank ?? "", ...ranks]).toEqual([...new Set([there[0]?.rank ?? "", ...ranks])].sort());
  });
});
