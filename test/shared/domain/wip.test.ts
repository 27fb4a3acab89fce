import { describe, expect, it } from "vitest";
import type { Column, UnitSettings, WipLimit } from "#shared/domain/board.ts";
import type { CaseState, Stage } from "#shared/domain/case.ts";
import type { MoveAnswers } from "#shared/domain/commands.ts";
import { decideAssign } from "#shared/domain/decide-facts.ts";
import { decideMove } from "#shared/domain/decide-move.ts";
import { decideRegister } from "#shared/domain/decide-register.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import {
  aCase,
  aContext,
  aWorld,
  CASE,
  columnFor,
  date,
  instant,
  TOVE,
  tagged,
  UNIT,
  unit,
  uuid,
  viewers,
} from "#test/support/builders.ts";

type Limits = Readonly<Partial<Record<Stage, WipLimit>>>;
const hard: WipLimit = { most: 2, mode: "hard" };
const soft: WipLimit = { most: 2, mode: "soft" };
const duties = { hearing: "done", documents: "done" } as const;

const columns = (limits: Limits): readonly Column[] =>
  unit.columns.map((column) => {
    const wip = limits[column.stage];
    return wip ? { ...column, wip } : column;
  });

/** A world in which columns have limits and hold so many cases, and hands too. */
function limited(
  state: CaseState,
  limits: Limits,
  counts: Readonly<Partial<Record<Stage, number>>>,
  hands: { readonly settings?: UnitSettings; readonly inHand?: ReadonlyMap<PersonId, number> } = {},
) {
  const base = aWorld([tagged(state)]);
  const inColumn = new Map(Object.entries(counts).map(([stage, count]) => [columnFor(stage as Stage), count]));
  const here = { ...unit, columns: columns(limits), settings: hands.settings ?? {} };
  return {
    ...base,
    inColumn,
    inHand: hands.inHand ?? new Map(),
    organisation: { ...base.organisation, units: new Map([[UNIT, here]]) },
  };
}

function moveInto(
  to: Stage,
  state: CaseState,
  limits: Limits,
  counts: Readonly<Partial<Record<Stage, number>>>,
  answers: MoveAnswers = { duties },
  viewer: Viewer = viewers.anna,
) {
  const payload = { caseId: CASE, from: state.column, toColumn: columnFor(to), answers };
  return decideMove(limited(state, limits, counts), payload, aContext(viewer));
}

const full = (limit: WipLimit, stage: Stage) => ({
  ok: false,
  error: { code: "wip-limit-reached", data: { column: columnFor(stage), person: null, ...limit } },
});
const overLimitOf = (decided: ReturnType<typeof moveInto>) =>
  decided.ok
    ? decided.value.happenings.flatMap(({ event }) => (event.type === "caseMoved" ? [event.overLimit ?? null] : []))[0]
    : decided.error.code;

describe("a column's limit", () => {
  it("[MV5] that is hard refuses a move into the full column, also with a reason, and by a leader", () => {
    expect(moveInto("decision", aCase(), { decision: hard }, { decision: 2 })).toEqual(full(hard, "decision"));
    const withReason: MoveAnswers = { duties, overLimit: "leaderDecided" };
    expect(moveInto("decision", aCase(), { decision: hard }, { decision: 2 }, withReason, viewers.leader)).toEqual(
      full(hard, "decision"),
    );
  });

  it("[MV5] lets in up to its number", () => {
    expect(moveInto("decision", aCase(), { decision: hard }, { decision: 1 }).ok).toBe(true);
  });

  it("[MV5] that is soft asks for a reason and reports it", () => {
    expect(moveInto("decision", aCase(), { decision: soft }, { decision: 2 })).toEqual(full(soft, "decision"));
    const withReason: MoveAnswers = { duties, overLimit: "urgentForCitizen" };
    expect(overLimitOf(moveInto("decision", aCase(), { decision: soft }, { decision: 2 }, withReason))).toBe(
      "urgentForCitizen",
    );
  });

  it("[MV5] reports no reason where it did not stand in the way", () => {
    const withReason: MoveAnswers = { duties, overLimit: "urgentForCitizen" };
    expect(overLimitOf(moveInto("decision", aCase(), { decision: soft }, { decision: 1 }, withReason))).toBe(null);
  });

  it("[MV5] never holds up a notification, a running hour clock or what was remitted", () => {
    const counts = { decision: 2 };
    const limits = { decision: hard };
    const notification = aCase({ kind: "notification", provision: "BL-136" as CaseState["provision"] });
    expect(moveInto("decision", notification, limits, counts).ok).toBe(true);
    const hourClock = aCase({
      provision: "BL-32" as CaseState["provision"],
      notifications: [{ receivedOn: date("2026-04-01"), receivedAt: instant("2026-04-01T06:00:00Z") }],
    });
    const child: MoveAnswers = { duties: { ...duties, childHeard: "done" } };
    expect(moveInto("decision", hourClock, limits, counts, child).ok).toBe(true);
    const remitted = aCase({
      milestones: [
        { name: "decided", on: date("2026-03-10"), outcome: "refused", recordedAt: instant("2026-03-10T09:00:00Z") },
        { name: "remitted", on: date("2026-03-20"), recordedAt: instant("2026-03-20T09:00:00Z") },
      ],
    });
    expect(moveInto("decision", remitted, limits, counts).ok).toBe(true);
  });

  it("[MV5] never holds up a move forward out of a full column, but does one back", () => {
    const both = { investigation: hard, decision: hard };
    const counts = { investigation: 2, decision: 2 };
    expect(moveInto("decision", aCase(), both, counts).ok).toBe(true);
    const decided = aCase({ stage: "decision" });
    expect(moveInto("investigation", decided, both, counts, { reason: "newInformation" })).toEqual(
      full(hard, "investigation"),
    );
  });

  it("[MV5] never holds up a registration", () => {
    const decided = decideRegister(
      limited(aCase(), { intake: hard }, { intake: 2 }),
      { caseId: uuid<CaseId>(77), number: "26-009999", section: "85", kind: "new", receivedOn: date("2026-04-01") },
      aContext(),
    );
    expect(decided.ok).toBe(true);
  });
});

describe("a caseworker's limit", () => {
  const assign = (limit: WipLimit, viewer: Viewer, overLimit?: "urgentForCitizen", inHand = 2) =>
    decideAssign(
      limited(aCase(), {}, {}, { settings: { caseworkerWip: limit }, inHand: new Map([[TOVE, inHand]]) }),
      { caseId: CASE, caseworker: TOVE, ...(overLimit ? { overLimit } : {}) },
      aContext(viewer),
    );
  const handsFull = (limit: WipLimit) => ({
    ok: false,
    error: { code: "wip-limit-reached", data: { column: null, person: TOVE, ...limit } },
  });

  it("[MV5] holds up a colleague's assignment, and never a leader's", () => {
    expect(assign(hard, viewers.anna)).toEqual(handsFull(hard));
    expect(assign(hard, viewers.anna, "urgentForCitizen")).toEqual(handsFull(hard));
    expect(assign(hard, viewers.leader).ok).toBe(true);
    expect(assign(hard, viewers.anna, undefined, 1).ok).toBe(true);
  });

  it("[MV5] that is soft asks for a reason and reports it", () => {
    expect(assign(soft, viewers.anna)).toEqual(handsFull(soft));
    const decided = assign(soft, viewers.anna, "urgentForCitizen");
    expect(decided.ok && decided.value.happenings[0]?.event).toEqual({
      type: "caseAssigned",
      caseworker: TOVE,
      overLimit: "urgentForCitizen",
    });
  });
});
