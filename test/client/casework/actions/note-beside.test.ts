import { describe, expect, it } from "vitest";
import { handOverChanges } from "#client/casework/actions/hand-over-draft.ts";
import { besideOrder, ordersBeside } from "#client/casework/actions/note-beside.ts";
import type { Order } from "#client/casework/actions/order.ts";
import type { NoteInHand } from "#client/casework/use-note.ts";
import type { CaseId, NoteId } from "#shared/domain/ids.ts";
import { ok, refuse } from "#shared/lib/result.ts";
import { BO } from "#test/client/some-cards.ts";
import { date, uuid } from "#test/support/builders.ts";

const caseId = uuid<CaseId>(21);
const note = uuid<NoteId>(71);
const standIn = { person: BO, from: date("2026-12-01"), to: date("2026-12-14") };
const handOver: Order = { type: "setStandIn", payload: { caseId, standIn } };
const hand = (written: Awaited<ReturnType<NoteInHand["write"]>>): NoteInHand => ({
  text: "Ring mandag",
  change: () => undefined,
  isBlank: false,
  write: async () => written,
});

describe("a note beside a command", () => {
  it("[CA7] [DL7] goes with a correction and a hand-over as an id", () => {
    expect(besideOrder(handOver, note)).toEqual({ type: "setStandIn", payload: { caseId, standIn, note } });
    const facts: Order = { type: "correctFacts", payload: { caseId, kind: "followUp", reason: "typingError" } };
    expect(besideOrder(facts, note)).toEqual({ ...facts, payload: { ...facts.payload, note } });
    const milestone: Order = {
      type: "correctMilestone",
      payload: { caseId, milestone: "decided", nth: 1, to: null, reason: "typingError" },
    };
    expect(besideOrder(milestone, note)).toEqual({ ...milestone, payload: { ...milestone.payload, note } });
  });

  it("is left out of a command that takes none", () => {
    const hold: Order = { type: "setHold", payload: { caseId, hold: null } };
    expect(besideOrder(hold, note)).toBe(hold);
  });

  it("is written before anything is given, and holds it back where it cannot be kept", async () => {
    expect(await ordersBeside([handOver], hand(ok(note)))).toEqual(ok([besideOrder(handOver, note)]));
    expect(await ordersBeside([handOver], hand(refuse("Ingen forbindelse")))).toEqual(refuse("Ingen forbindelse"));
    expect(await ordersBeside([handOver], undefined)).toEqual(ok([handOver]));
  });

  it("[MV9] goes with its own case alone when many are handed over", () => {
    const other = uuid<CaseId>(22);
    expect(handOverChanges([caseId, other], standIn, new Map([[other, note]]))).toEqual([
      [
        { type: "setStandIn", payload: { caseId, standIn } },
        { type: "setStandIn", payload: { caseId: other, standIn, note } },
      ],
    ]);
  });
});
