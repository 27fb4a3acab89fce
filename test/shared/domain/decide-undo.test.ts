import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MoveAnswers, Payloads } from "#shared/domain/commands.ts";
import { decideChanges } from "#shared/domain/decide-changes.ts";
import { decideAssign, decideHold, decideMilestone, decideNotice } from "#shared/domain/decide-facts.ts";
import { decideMove } from "#shared/domain/decide-move.ts";
import { decideDuty, decideNextStep, decideSparring, decideStandIn } from "#shared/domain/decide-records.ts";
import { decideUndo } from "#shared/domain/decide-undo.ts";
import type { CommandId } from "#shared/domain/ids.ts";
import { aContext, CASE, columnFor, date, LEADER, TOVE, viewers } from "#test/support/builders.ts";
import { type Decider, essence, type PlayedCase, playedCase } from "#test/support/played-case.ts";

const moveTo =
  (stage: "intake" | "decision" | "followUp", answers: MoveAnswers = {}): Decider =>
  (world, context) => {
    const from = world.cases.get(CASE)?.state.column ?? columnFor("investigation");
    return decideMove(world, { caseId: CASE, from, toColumn: columnFor(stage), answers }, context);
  };
const toDecision = moveTo("decision", { duties: { hearing: "done", documents: "done" } });
const assignTo =
  (caseworker: Payloads["assignCase"]["caseworker"]): Decider =>
  (world, context) =>
    decideAssign(world, { caseId: CASE, caseworker }, context);
const hold: Decider = (world, context) =>
  decideHold(world, { caseId: CASE, hold: { reason: "doctor", chaseOn: date("2026-04-20") } }, context);
const undoing =
  (command: CommandId): Decider =>
  (world, context) =>
    decideUndo(world, { command, cases: [CASE] }, context);
const refusal = (played: PlayedCase, command: CommandId, actor = viewers.anna) => {
  try {
    played.play(undoing(command), actor);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe("taking back one's own last action", () => {
  it("[MV7] a move taken back leaves the case where it was, as long as it has been there", () => {
    const played = playedCase();
    const before = essence(played.state());
    const command = played.play(toDecision);
    expect(played.state().stage).toBe("decision");
    played.play(undoing(command));
    expect(essence(played.state())).toEqual(before);
    expect(played.state().version).toBeGreaterThan(3);
  });

  it("[MV7] the decision given at the drop goes with the move", () => {
    const played = playedCase();
    played.play(toDecision);
    const before = essence(played.state());
    const command = played.play(moveTo("followUp", { decision: { outcome: "granted", on: date("2026-03-30") } }));
    expect(played.state().milestones).toHaveLength(1);
    played.play(undoing(command));
    expect(essence(played.state())).toEqual(before);
  });

  it("[MV7] a change of caseworker taken back is no change", () => {
    const played = playedCase();
    const command = played.play(assignTo(TOVE));
    expect(played.state().caseworkerChanges).toBe(1);
    played.play(undoing(command));
    expect(played.state()).toMatchObject({ caseworker: viewers.anna.id, caseworkerChanges: 0 });
  });

  it("[MV7] someone who has worked on the case since is named, with the time, and nothing is taken back", () => {
    const played = playedCase();
    const command = played.play(toDecision);
    played.play(hold, viewers.tove);
    const decided = undoing(command)(played.world(), aContext(viewers.anna));
    expect(decided).toMatchObject({ ok: false, error: { code: "undo-too-late", data: { by: TOVE } } });
  });

  it("[MV7] someone who moved it on and back again has worked on it", () => {
    const played = playedCase();
    const command = played.play(hold);
    const theirs = played.play(toDecision, viewers.tove);
    played.play(undoing(theirs), viewers.tove);
    expect(refusal(played, command)).toBe("undo-too-late");
  });

  it("[MV7] action after action can be taken back, the last first", () => {
    const played = playedCase();
    const before = essence(played.state());
    const commands = [played.play(assignTo(TOVE)), played.play(toDecision), played.play(hold)];
    for (const command of commands.reverse()) played.play(undoing(command));
    expect(essence(played.state())).toEqual(before);
  });

  it("[MV7] what one has done oneself since stands in the way as long as it stands", () => {
    const played = playedCase();
    const command = played.play(assignTo(TOVE));
    played.play(hold);
    expect(refusal(played, command)).toBe("undo-too-late");
  });

  it("[MV7] what is taken back once can't be taken back again", () => {
    const played = playedCase();
    const command = played.play(toDecision);
    const undone = played.play(undoing(command));
    expect(refusal(played, command)).toBe("undo-too-late");
    expect(refusal(played, undone)).toBe("not-undoable");
  });

  it("[MV7] a colleague's action is theirs to take back", () => {
    const played = playedCase();
    const command = played.play(toDecision, viewers.tove);
    expect(refusal(played, command)).toBe("not-undoable");
  });

  it("[MV7] a rule put right since is nobody's work", () => {
    const played = playedCase();
    const command = played.play(hold);
    played.play(
      (_, context) => ({
        ok: true,
        value: {
          happenings: [
            {
              caseId: CASE,
              unit: context.unit,
              occurredOn: date("2026-04-01"),
              event: {
                type: "clockCorrected",
                clock: "decision:1",
                before: "2026-04-28",
                after: "2026-05-05",
                cause: "rule",
              },
            },
          ],
        },
      }),
      viewers.leader,
    );
    expect(refusal(played, command)).toBe(null);
  });
});

describe("taking back a command about several cases", () => {
  it("[MV7] says of each case whether it could be, and takes back the others", () => {
    const played = playedCase();
    const command = played.play((world, context) =>
      decideChanges(world, { changes: [{ type: "assignCase", payload: { caseId: CASE, caseworker: TOVE } }] }, context),
    );
    const gone = "019a0000-0000-7000-8000-0000000000ff" as typeof CASE;
    const decided = decideUndo(played.world(), { command, cases: [gone, CASE] }, aContext(viewers.anna));
    if (!decided.ok) throw new Error(decided.error.code);
    expect(decided.value.outcomes).toEqual([
      { caseId: gone, ok: false, code: "not-found", data: {} },
      { caseId: CASE, ok: true },
    ]);
    expect(decided.value.happenings).toHaveLength(1);
  });
});

/** Things one may do to the case, in any order. */
const ACTIONS: readonly Decider[] = [
  toDecision,
  moveTo("intake", { reason: "newInformation" }),
  moveTo("followUp", {
    duties: { hearing: "passed", documents: "done" },
    reason: "leaderDecided",
    decision: { outcome: "granted", on: date("2026-03-30") },
  }),
  assignTo(TOVE),
  assignTo(LEADER),
  assignTo(null),
  hold,
  (world, context) => decideHold(world, { caseId: CASE, hold: null }, context),
  (world, context) =>
    decideNextStep(world, { caseId: CASE, nextStep: { step: "callCitizen", on: date("2026-04-03") } }, context),
  (world, context) => decideSparring(world, { caseId: CASE, wanted: true }, context),
  (world, context) => decideDuty(world, { caseId: CASE, duty: "hearing", answer: "notNeeded" }, context),
  (world, context) =>
    decideStandIn(
      world,
      { caseId: CASE, standIn: { person: TOVE, from: date("2026-04-01"), to: date("2026-04-10") } },
      context,
    ),
  (world, context) => decideMilestone(world, { caseId: CASE, milestone: "informed", on: date("2026-03-20") }, context),
  (world, context) =>
    decideMilestone(
      world,
      { caseId: CASE, milestone: "followedUp", on: date("2026-03-20"), followUp: "continued" },
      context,
    ),
  (world, context) => decideMilestone(world, { caseId: CASE, milestone: "remitted", on: date("2026-03-31") }, context),
  (world, context) =>
    decideNotice(world, { caseId: CASE, sentOn: date("2026-03-20"), expectedOn: date("2026-05-20") }, context),
];

it("[MV7] whatever was done, all of it taken back leaves the case as it was", () => {
  let taken = 0;
  const some = fc.array(fc.constantFrom(...ACTIONS), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(some, (actions) => {
      const played = playedCase();
      const steps: { readonly command: CommandId; readonly before: ReturnType<typeof essence> }[] = [];
      for (const action of actions) {
        const before = essence(played.state());
        // What the rules refuse is not done, and not taken back.
        if (!action(played.world(), aContext(viewers.anna)).ok) continue;
        steps.push({ command: played.play(action), before });
      }
      for (const { command, before } of steps.reverse()) {
        played.play(undoing(command));
        expect(essence(played.state())).toEqual(before);
        taken += 1;
      }
    }),
    { numRuns: 100 },
  );
  expect(taken).toBeGreaterThan(150);
});
