import { describe, expect, it } from "vitest";
import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { decideMove } from "#shared/domain/decide-move.ts";
import type { Decision } from "#shared/domain/decision.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { rankInOrder } from "#shared/domain/ranks.ts";
import {
  ANNA,
  aCase,
  aContext,
  aWorld,
  CASE,
  columnFor,
  date,
  instant,
  tagged,
  unit,
  uuid,
  viewers,
} from "#test/support/builders.ts";

const recorded = { actor: ANNA, recordedAt: instant("2026-04-01T07:15:00Z"), backfill: false };
const after = (state: CaseState, decision: Decision): CaseState =>
  decision.happenings.filter(({ caseId }) => caseId === state.id).reduce((s, h) => applyEvent(s, h, recorded), state);

const toDecision = { caseId: CASE, from: columnFor("investigation"), toColumn: columnFor("decision") };
const answers = { duties: { hearing: "done", documents: "done" } } as const;

describe("moving a card", () => {
  it("[MV1] names the card, the column and where it was seen; the server does the rest", () => {
    const decided = decideMove(aWorld([tagged(aCase())]), { ...toDecision, answers }, aContext());
    if (!decided.ok) throw new Error(decided.error.code);
    const state = after(aCase(), decided.value);
    expect(state.stage).toBe("decision");
    expect(state.column).toBe(columnFor("decision"));
    expect(state.duties).toEqual({ hearing: "done", documents: "done" });
  });

  it("[MV6] a card that left the column where the mover saw it stays where it is, and the mover is told who moved it", () => {
    const at = instant("2026-04-01T07:14:00Z");
    const moved = aCase({ stage: "decision", lastMove: { by: ANNA, at } });
    const decided = decideMove(aWorld([tagged(moved)]), { ...toDecision, answers }, aContext(viewers.tove));
    expect(decided).toEqual({
      ok: false,
      error: { code: "moved-meanwhile", data: { column: columnFor("decision"), by: ANNA, at } },
    });
  });

  it("[MV6] changes that have nothing to do with the move don't refuse it", () => {
    const changed = aCase({
      version: 9,
      caseworker: null,
      hold: { reason: "doctor", since: date("2026-03-20"), chaseOn: null },
    });
    expect(decideMove(aWorld([tagged(changed)]), { ...toDecision, answers }, aContext()).ok).toBe(true);
  });

  it("[CA5] a move that lacks something says what", () => {
    const decided = decideMove(aWorld([tagged(aCase())]), toDecision, aContext());
    expect(decided).toEqual({
      ok: false,
      error: { code: "duties-missing", data: { missing: ["hearing", "documents"] } },
    });
  });

  it("[PR5] a case elsewhere, one that isn't there and one hidden from the mover are answered alike", () => {
    const notFound = { ok: false, error: { code: "not-found", data: {} } };
    const hidden = aCase({ restrictedTo: [ANNA] });
    expect(decideMove(aWorld([]), toDecision, aContext())).toEqual(notFound);
    expect(decideMove(aWorld([tagged(aCase())]), toDecision, aContext(viewers.elsewhere))).toEqual(notFound);
    expect(decideMove(aWorld([tagged(hidden)]), toDecision, aContext(viewers.tove))).toEqual(notFound);
  });

  it("[MV4] the outcome given at the drop becomes a decision dated as told", () => {
    const state = aCase({ stage: "decision" });
    const payload = {
      caseId: CASE,
      from: columnFor("decision"),
      toColumn: columnFor("followUp"),
      answers: { decision: { outcome: "granted", on: date("2026-03-30") } },
    } as const;
    const decided = decideMove(aWorld([tagged(state)]), payload, aContext());
    if (!decided.ok) throw new Error(decided.error.code);
    expect(after(state, decided.value).milestones).toEqual([
      { name: "decided", on: "2026-03-30", outcome: "granted", recordedAt: recorded.recordedAt },
    ]);
    expect(decided.value.happenings[0]?.occurredOn).toBe("2026-03-30");
  });

  it("[MV4] what was passed over is asked for again when the case has been back", () => {
    const passed = aCase({ stage: "decision", duties: { hearing: "passed", documents: "done" } });
    const back = {
      caseId: CASE,
      from: columnFor("decision"),
      toColumn: columnFor("investigation"),
      answers: { reason: "newInformation" },
    } as const;
    const decided = decideMove(aWorld([tagged(passed)]), back, aContext());
    if (!decided.ok) throw new Error(decided.error.code);
    expect(after(passed, decided.value).duties).toEqual({ documents: "done" });
  });

  it("[MV9] the days in a stage are those of all stays in it together", () => {
    const decided = decideMove(aWorld([tagged(aCase())]), { ...toDecision, answers }, aContext());
    if (!decided.ok) throw new Error(decided.error.code);
    expect(after(aCase(), decided.value).stays).toMatchObject([
      { stage: "investigation", from: "2026-03-10", to: "2026-04-01" },
      { stage: "decision", from: "2026-04-01", to: null },
    ]);
  });
});

describe("a column sorted by hand", () => {
  const column = { ...unit.columns[2], sorting: "hand" } as (typeof unit.columns)[number];
  const handSorted = { ...unit, columns: unit.columns.map((each) => (each.id === column.id ? column : each)) };
  const neighbours = rankInOrder([uuid<CaseId>(31), uuid<CaseId>(32)]);
  const base = aWorld([tagged(aCase())]);
  const world = {
    ...base,
    organisation: { ...base.organisation, units: new Map([[unit.id, handSorted]]) },
    ranks: new Map([[column.id, neighbours]]),
  };
  const rankOf = (before: CaseId | null) => {
    const decided = decideMove(world, { ...toDecision, toColumn: column.id, before, answers }, aContext());
    if (!decided.ok) throw new Error(decided.error.code);
    const moved = decided.value.happenings.find(({ event }) => event.type === "caseMoved")?.event;
    return { rank: moved?.type === "caseMoved" ? moved.rank : null, told: decided.value.told };
  };

  it("[MV2] the server gives the rank between the neighbours", () => {
    const { rank } = rankOf(uuid<CaseId>(32));
    expect(rank && rank > (neighbours[0]?.rank ?? "") && rank < (neighbours[1]?.rank ?? "")).toBe(true);
  });

  it("[MV3] a card whose neighbour has left goes last, and the mover is told", () => {
    const { rank, told } = rankOf(uuid<CaseId>(99));
    expect(rank && rank > (neighbours[1]?.rank ?? "")).toBe(true);
    expect(told).toBe("neighbour-gone");
  });
});
