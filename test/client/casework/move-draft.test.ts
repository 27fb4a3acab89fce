import { describe, expect, it } from "vitest";
import { answersOf, asksOf, emptyDraft, endsInstead, type MoveDraft } from "#client/casework/move-draft.ts";
import type { Stage } from "#shared/domain/case.ts";
import { checkMove, type MoveFacts } from "#shared/domain/moves.ts";
import { aCard } from "#test/client/some-cards.ts";
import { date } from "#test/support/builders.ts";

const today = date("2026-11-23");
const facts = (stage: Stage, change: Partial<MoveFacts> = {}): MoveFacts => ({
  stage,
  kind: "new",
  receivedOn: date("2026-09-01"),
  isAboutChild: false,
  needsDecision: true,
  duties: aCard("").duties,
  ...change,
});
const draft = (change: Partial<MoveDraft> = {}): MoveDraft => ({ ...emptyDraft(today), ...change });
const asks = (from: MoveFacts, to: Stage, given: MoveDraft = draft()) =>
  asksOf(from, to, given, today).map(({ ask }) => ask);

describe("the dialog at the drop", () => {
  it("[MV4] asks for exactly what is missing", () => {
    expect(asks(facts("investigation"), "decision")).toEqual(["duties"]);
    expect(asks(facts("investigation"), "followUp")).toEqual(["duties", "decision"]);
    expect(asks(facts("decision"), "intake")).toEqual(["backReason"]);
    expect(asks(facts("investigation", { needsDecision: false }), "followUp")).toEqual(["effortOrFollowUp"]);
    expect(asks(facts("followUp"), "closed", draft({ ending: null }))).toEqual(["decision"]);
  });

  it("[MV4] asks on when an answer makes more necessary, and keeps what was asked first", () => {
    const granted = draft({ ending: "granted" });
    expect(asks(facts("decision"), "closed", granted)).toEqual(["decision", "closeReason"]);
    expect(asks(facts("decision"), "closed", draft({ ending: "none" }))).toEqual(["decision", "closeReason"]);
    expect(asks(facts("decision"), "closed", draft({ ending: "refused" }))).toEqual(["decision"]);
  });

  it("[MV4] its answers make the move good, in one command", () => {
    const given = draft({
      duties: { hearing: "done", documents: "passed" },
      reason: "leaderDecided",
      ending: "partlyGranted",
    });
    expect(answersOf(given)).toEqual({
      duties: { hearing: "done", documents: "passed" },
      decision: { outcome: "partlyGranted", on: today },
      reason: "leaderDecided",
    });
    expect(checkMove(facts("investigation"), "followUp", answersOf(given), today)).toEqual({ kind: "ok" });
  });

  it("[MV4] a refusal dropped on Opfølgning goes to Afsluttet", () => {
    expect(endsInstead("followUp", draft({ ending: "refused" }))).toBe(true);
    expect(endsInstead("followUp", draft({ ending: "granted" }))).toBe(false);
    expect(checkMove(facts("decision"), "closed", answersOf(draft({ ending: "refused" })), today)).toEqual({
      kind: "ok",
    });
  });

  it("[DL19] prefills no next follow-up, and sends none that was not given", () => {
    const given = draft({ begun: "followedUp", followUp: "continued" });
    expect(given.nextOn).toBeNull();
    expect(answersOf(given)).toEqual({ followedUp: { outcome: "continued", on: today } });
  });

  it("sends nothing half answered", () => {
    expect(answersOf(draft({ ending: "lapsed", lapse: null }))).toEqual({});
    expect(answersOf(draft({ ending: "granted", endedOn: null }))).toEqual({});
  });
});
