import { describe, expect, it } from "vitest";
import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState, HoldReason } from "#shared/domain/case.ts";
import { decideHold } from "#shared/domain/decide-facts.ts";
import { decideUndo } from "#shared/domain/decide-undo.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import { ANNA, aCase, CASE, date, instant, UNIT } from "#test/support/builders.ts";
import { type Decider, playedCase } from "#test/support/played-case.ts";

const after = (state: CaseState, on: string, event: CaseEvent): CaseState =>
  applyEvent(
    state,
    { caseId: CASE, unit: UNIT, occurredOn: date(on), event },
    { actor: ANNA, recordedAt: instant(`${on}T08:00:00Z`), backfill: false },
  );
const holds = (reason: HoldReason, since: string, chaseOn: string | null = null): CaseEvent => ({
  type: "holdSet",
  hold: { reason, since: date(since), chaseOn: chaseOn === null ? null : date(chaseOn) },
});
const spans = ({ waits }: CaseState) => waits?.map(({ reason, from, to }) => [reason, from, to]);

describe("what a case has waited for", () => {
  it("[CA2] each hold is a wait from its day until the next one or none; another day to chase is the same", () => {
    const waiting = after(aCase(), "2026-04-01", holds("doctor", "2026-04-01"));
    const chased = after(waiting, "2026-04-09", holds("doctor", "2026-04-01", "2026-04-20"));
    expect(spans(chased)).toEqual([["doctor", "2026-04-01", null]]);
    const other = after(chased, "2026-04-11", holds("citizen", "2026-04-11"));
    expect(spans(after(other, "2026-04-14", { type: "holdCleared" }))).toEqual([
      ["doctor", "2026-04-01", "2026-04-11"],
      ["citizen", "2026-04-11", "2026-04-14"],
    ]);
  });

  it("[CA2] a case that never waited has no waits at all, nor does a list's clearing of nothing give it any", () => {
    expect(after(aCase(), "2026-04-01", { type: "holdCleared" })).not.toHaveProperty("waits");
  });

  it("[CA2] a hold whose day a list tells too early ends no wait before it began", () => {
    const waiting = after(aCase(), "2026-04-10", holds("doctor", "2026-04-10"));
    expect(spans(after(waiting, "2026-04-12", holds("panel", "2026-04-01")))).toEqual([
      ["doctor", "2026-04-10", "2026-04-10"],
      ["panel", "2026-04-01", null],
    ]);
  });

  it("[MV7] a hold taken back never was, and the one before it goes on; one cleared by mistake too", () => {
    const played = playedCase();
    const hold =
      (reason: HoldReason | null): Decider =>
      (world, context) =>
        decideHold(world, { caseId: CASE, hold: reason && { reason } }, context);
    const undo = (command: Parameters<typeof decideUndo>[1]["command"]) =>
      played.play((world, context) => decideUndo(world, { command, cases: [CASE] }, context));
    const first = played.play(hold("doctor"));
    const waiting = spans(played.state());
    undo(played.play(hold("citizen")));
    expect(spans(played.state())).toEqual(waiting);
    undo(played.play(hold(null)));
    expect(spans(played.state())).toEqual(waiting);
    undo(first);
    expect(played.state()).not.toHaveProperty("waits");
  });

  it("[MV7] a hold set, cleared and set again on one day, and that taken back, leaves what was before", () => {
    const played = playedCase();
    const hold =
      (reason: HoldReason | null): Decider =>
      (world, context) =>
        decideHold(world, { caseId: CASE, hold: reason && { reason } }, context);
    played.play(hold("doctor"));
    played.play(hold(null));
    const before = spans(played.state());
    const again = played.play(hold("doctor"));
    played.play((world, context) => decideUndo(world, { command: again, cases: [CASE] }, context));
    expect(spans(played.state())).toEqual(before);
  });

  it("[PR8] a case erased while it was open was nowhere from that day, and waited for nothing; a closed one stays", () => {
    const waiting = after(aCase(), "2026-04-01", holds("doctor", "2026-04-01"));
    const erased = after(waiting, "2026-05-04", { type: "caseErased" });
    expect(erased.stays.map(({ from, to }) => [from, to])).toEqual([["2026-03-10", "2026-05-04"]]);
    expect(spans(erased)).toEqual([["doctor", "2026-04-01", "2026-05-04"]]);
    const closed = aCase({ stage: "closed" });
    expect(after(closed, "2026-05-04", { type: "caseErased" }).stays).toEqual(closed.stays);
  });
});
