import { describe, expect, it } from "vitest";
import type { MoveAnswers } from "#shared/domain/commands.ts";
import { checkMove, type MoveCheck, type MoveFacts } from "#shared/domain/moves.ts";
import { date, moveFacts, noDuties } from "#test/support/builders.ts";

const TODAY = date("2026-04-01");
const check = (facts: MoveFacts, to: MoveFacts["stage"], answers: MoveAnswers = {}): MoveCheck =>
  checkMove(facts, to, answers, TODAY);
const asks = (found: MoveCheck) => (found.kind === "asks" ? found.asks : found.kind);

const done = { hearing: "done", documents: "done" } as const;
const granted = { outcome: "granted", on: date("2026-03-30") } as const;
const refused = { outcome: "refused", on: date("2026-03-30") } as const;

describe("leaving a stage", () => {
  it("[MV4] a case goes from intake to investigation without being asked anything", () => {
    expect(check(moveFacts({ stage: "intake" }), "investigation").kind).toBe("ok");
  });

  it("[MV4] before the decision of an adult's case hearing and documents are asked for", () => {
    expect(asks(check(moveFacts(), "decision"))).toEqual([{ ask: "duties", missing: ["hearing", "documents"] }]);
  });

  it("[MV4] before the decision of a child's case the talk with the child is asked for too", () => {
    expect(asks(check(moveFacts({ isAboutChild: true }), "decision"))).toEqual([
      { ask: "duties", missing: ["hearing", "childHeard", "documents"] },
    ]);
  });

  it("[MV4] only what is missing is asked for", () => {
    const facts = moveFacts({ duties: { ...noDuties, answered: { hearing: "notNeeded" } } });
    expect(asks(check(facts, "decision"))).toEqual([{ ask: "duties", missing: ["documents"] }]);
  });

  it("[MV4] what is answered along with the move is enough", () => {
    expect(check(moveFacts(), "decision", { duties: done }).kind).toBe("ok");
  });

  it("[MV4] passing something over needs a reason", () => {
    const duties = { hearing: "done", documents: "passed" } as const;
    expect(asks(check(moveFacts(), "decision", { duties }))).toEqual([{ ask: "duties", missing: ["documents"] }]);
    expect(check(moveFacts(), "decision", { duties, reason: "urgentForCitizen" }).kind).toBe("ok");
  });

  it("[MV4] a reason for going back does not do for passing something over", () => {
    const duties = { hearing: "done", documents: "passed" } as const;
    expect(check(moveFacts(), "decision", { duties, reason: "citizenChanged" }).kind).toBe("asks");
  });

  it("[MV4] to follow-up goes a grant with its date", () => {
    const facts = moveFacts({ stage: "decision" });
    expect(asks(check(facts, "followUp"))).toEqual([{ ask: "decision" }]);
    expect(check(facts, "followUp", { decision: granted }).kind).toBe("ok");
    expect(check({ ...facts, duties: { ...noDuties, decided: "partlyGranted" } }, "followUp").kind).toBe("ok");
  });

  it("[MV4] a refusal goes to closed, not to follow-up", () => {
    const facts = moveFacts({ stage: "decision" });
    expect(check(facts, "followUp", { decision: refused })).toEqual({
      kind: "refused",
      rejection: { code: "refusal-goes-to-closed", data: {} },
    });
    expect(check(facts, "closed", { decision: refused }).kind).toBe("ok");
  });

  it("[MV4] what is recorded wins over what the mover says along", () => {
    const facts = moveFacts({ stage: "decision", duties: { ...noDuties, decided: "refused" } });
    expect(check(facts, "followUp", { decision: granted }).kind).toBe("refused");
  });

  it("[MV4] straight from investigation to follow-up asks for the short list and the decision at once", () => {
    expect(asks(check(moveFacts(), "followUp"))).toEqual([
      { ask: "duties", missing: ["hearing", "documents"] },
      { ask: "decision" },
    ]);
  });

  it("[MV4] where no decision is needed, the effort's start or the follow-up's outcome opens follow-up", () => {
    const facts = moveFacts({ needsDecision: false });
    expect(asks(check(facts, "followUp"))).toEqual([{ ask: "effortOrFollowUp" }]);
    expect(check(facts, "followUp", { effortStartedOn: TODAY }).kind).toBe("ok");
    const followedUp = { outcome: "continued", on: TODAY } as const;
    expect(check(moveFacts({ kind: "followUp" }), "followUp", { followedUp }).kind).toBe("ok");
  });

  it("[MV4] a withdrawal closes the case; closing without an outcome asks what was decided", () => {
    expect(check(moveFacts(), "closed", { lapse: { reason: "withdrawn", on: TODAY } }).kind).toBe("ok");
    expect(asks(check(moveFacts(), "closed"))).toEqual([{ ask: "decision" }]);
    expect(check(moveFacts(), "closed", { reason: "registeredByMistake" }).kind).toBe("ok");
  });

  it("[MV4] a granted case is closed with a reason", () => {
    const facts = moveFacts({ stage: "followUp", duties: { ...noDuties, decided: "granted" } });
    expect(asks(check(facts, "closed"))).toEqual([{ ask: "closeReason" }]);
    expect(check(facts, "closed", { reason: "effortEnded" }).kind).toBe("ok");
  });

  it("[MV4] going back needs a reason", () => {
    const facts = moveFacts({ stage: "decision" });
    expect(asks(check(facts, "investigation"))).toEqual([{ ask: "backReason" }]);
    expect(check(facts, "investigation", { reason: "newInformation" }).kind).toBe("ok");
    expect(check(moveFacts({ stage: "closed" }), "followUp").kind).toBe("asks");
  });

  it("[DL16] a remitted case goes back to investigation without being asked why", () => {
    const facts = moveFacts({ stage: "followUp", duties: { ...noDuties, remitted: true } });
    expect(check(facts, "investigation").kind).toBe("ok");
    expect(check(facts, "intake").kind).toBe("asks");
  });

  it("[MV4] a move within the stage asks for nothing", () => {
    expect(check(moveFacts({ stage: "decision" }), "decision").kind).toBe("ok");
  });

  it("[MV4] a decision is dated between the receipt and today", () => {
    const facts = moveFacts({ stage: "decision" });
    expect(check(facts, "followUp", { decision: { outcome: "granted", on: date("2026-03-02") } })).toEqual({
      kind: "refused",
      rejection: { code: "date-before-received", data: { receivedOn: "2026-03-03" } },
    });
    expect(check(facts, "followUp", { decision: { outcome: "granted", on: date("2026-04-02") } })).toEqual({
      kind: "refused",
      rejection: { code: "date-in-future", data: { on: "2026-04-02" } },
    });
  });

  it("[MV4] a notification is closed with a reason and is not asked for a decision", () => {
    const facts = moveFacts({ kind: "notification", isAboutChild: true });
    expect(check(facts, "decision").kind).toBe("ok");
    expect(asks(check(facts, "closed"))).toEqual([{ ask: "closeReason" }]);
  });
});
