import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEvent } from "#shared/domain/apply-event.ts";
import { type CaseState, DUTIES, DUTY_ANSWERS, KINDS, OUTCOMES, STAGES } from "#shared/domain/case.ts";
import type { MoveAnswers } from "#shared/domain/commands.ts";
import { decideMove, moveFactsOf } from "#shared/domain/decide-move.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import { checkMove } from "#shared/domain/moves.ts";
import { BACK_REASONS, CLOSE_REASONS, PASS_REASONS } from "#shared/domain/reasons.ts";
import { ANNA, aCase, aContext, aWorld, CASE, columnFor, date, instant, tagged } from "#test/support/builders.ts";

const TODAY = date("2026-04-01");
const recorded = { actor: ANNA, recordedAt: instant("2026-04-01T07:15:00Z"), backfill: false };
const on = fc.constantFrom(date("2026-03-02"), date("2026-03-30"), TODAY, date("2026-04-02"));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const answers: fc.Arbitrary<MoveAnswers> = fc.record({
  duties: optional(fc.dictionary(fc.constantFrom(...DUTIES), fc.constantFrom(...DUTY_ANSWERS))),
  decision: optional(fc.record({ outcome: fc.constantFrom(...OUTCOMES), on })),
  effortStartedOn: optional(on),
  reason: optional(fc.constantFrom(...PASS_REASONS, ...BACK_REASONS, ...CLOSE_REASONS)),
});

const cases: fc.Arbitrary<CaseState> = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    kind: fc.constantFrom(...KINDS),
    provision: fc.constantFrom("SEL-85", "BL-32", "SEL-109", "BL-136").map((id) => id as ProvisionId),
    decided: optional(fc.constantFrom(...OUTCOMES)),
  })
  .map(({ decided, ...change }) => {
    const { recordedAt } = recorded;
    const outcome = { name: "decided", on: date("2026-03-20"), outcome: decided, recordedAt } as const;
    return aCase({ ...change, milestones: decided ? [{ ...outcome, outcome: decided }] : [] });
  });

describe("any move of any case", () => {
  it("[MV4] [SY3] is decided as the guess foresees it, and applied as it is decided", () => {
    let moved = 0;
    fc.assert(
      fc.property(cases, fc.constantFrom(...STAGES), answers, (state, to, given) => {
        fc.pre(state.stage !== to);
        const move = { caseId: CASE, from: state.column, toColumn: columnFor(to), answers: given };
        const decided = decideMove(aWorld([tagged(state)]), move, aContext());
        expect(decided.ok).toBe(checkMove(moveFactsOf(state), to, given, TODAY).kind === "ok");
        if (!decided.ok) return;
        moved += 1;
        const { happenings } = decided.value;
        const after = happenings.reduce((before, happening) => applyEvent(before, happening, recorded), state);
        expect(after).toMatchObject({ stage: to, column: columnFor(to), version: state.version + happenings.length });
        expect(after.stays.filter((stay) => stay.to === null)).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
    expect(moved).toBeGreaterThan(200);
  });
});
