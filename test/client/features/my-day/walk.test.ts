import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWalk } from "#client/features/my-day/kept-walk.ts";
import {
  countOutcomes,
  isOver,
  startWalk,
  type Walk,
  type WalkEvent,
  walkAfter,
} from "#client/features/my-day/walk.ts";
import { addDays } from "#shared/domain/dates.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { monday } from "#test/client/some-cards.ts";

const [a, b, c, d] = ["a", "b", "c", "d"] as CaseId[] as [CaseId, CaseId, CaseId, CaseId];
const after = (walk: Walk, ...events: readonly WalkEvent[]): Walk => events.reduce(walkAfter, walk);
const here = ({ queue, at }: Walk): CaseId | null => queue[at] ?? null;
const answered = (id: CaseId, outcome: "planned" | "unchanged" = "planned"): WalkEvent => ({
  type: "answered",
  id,
  outcome,
});

describe("Friday's walk", () => {
  it("[MV10] goes from case to case, and ends when all are answered", () => {
    const walk = startWalk([a, b]);
    expect(here(walk)).toBe(a);
    expect(here(after(walk, answered(a)))).toBe(b);
    const end = after(walk, answered(a), answered(b, "unchanged"));
    expect(isOver(end)).toBe(true);
    expect(countOutcomes(end)).toEqual({ planned: 1, held: 0, closed: 0, unchanged: 1, gone: 0 });
  });

  it("comes back to what was passed by, before it ends", () => {
    const walk = after(startWalk([a, b, c]), { type: "went", by: 1 }, answered(b), answered(c));
    expect(here(walk)).toBe(a);
    expect(isOver(walk)).toBe(false);
  });

  it("goes neither before the first nor past the last while anything is unanswered", () => {
    expect(here(after(startWalk([a, b]), { type: "went", by: -1 }))).toBe(a);
    expect(here(after(startWalk([a, b]), { type: "went", by: 1 }, { type: "went", by: 1 }))).toBe(b);
  });

  it("[CA5] takes up a case again whose answer the server refused", () => {
    const walk = after(startWalk([a, b]), answered(a), answered(b), { type: "refused", id: a });
    expect(here(walk)).toBe(a);
    expect(walk.answers.has(a)).toBe(false);
  });

  it("[SY1] counts as settled what somebody else has planned meanwhile, and takes in what has come", () => {
    const walk = after(startWalk([a, b, c]), { type: "seen", unplanned: [b, d] });
    expect(here(walk)).toBe(b);
    expect(walk.queue).toEqual([a, b, c, d]);
    expect([...walk.answers]).toEqual([
      [a, "gone"],
      [c, "gone"],
    ]);
  });

  it("leaves a case in sight where others change", () => {
    const walk = after(startWalk([a, b, c]), { type: "went", by: 1 }, { type: "seen", unplanned: [b, c] });
    expect(here(walk)).toBe(b);
  });

  it("can go once more through what was left as it is", () => {
    const walk = after(startWalk([a, b, c]), answered(a), answered(b, "unchanged"), answered(c), { type: "again" });
    expect(here(walk)).toBe(b);
    expect(here(after(walk, answered(b)))).toBeNull();
  });

  it("is over exactly when every case has an answer, whatever one does", () => {
    const anId = fc.constantFrom(a, b, c, d);
    const anEvent: fc.Arbitrary<WalkEvent> = fc.oneof(
      anId.map((id) => answered(id)),
      anId.map((id): WalkEvent => ({ type: "refused", id })),
      fc.constantFrom<WalkEvent>({ type: "went", by: 1 }, { type: "went", by: -1 }, { type: "again" }),
      fc.uniqueArray(anId).map((unplanned): WalkEvent => ({ type: "seen", unplanned })),
    );
    fc.assert(
      fc.property(fc.uniqueArray(anId, { minLength: 1 }), fc.array(anEvent), (queue, events) => {
        const walk = after(startWalk(queue), ...events);
        expect(walk.at).toBeGreaterThanOrEqual(0);
        if (isOver(walk)) expect(walk.queue.every((id) => walk.answers.has(id))).toBe(true);
        else expect(walk.queue).toContain(here(walk));
      }),
    );
  });
});

describe("a walk that was left", () => {
  const kept = (daysAgo: number) =>
    JSON.stringify({ day: monday.today - daysAgo, queue: [a, b], at: 1, answers: [[a, "held"]] });

  it("is taken up again where one was", () => {
    const walk = readWalk(kept(0), monday.today);
    expect(walk && here(walk)).toBe(b);
    expect(walk?.answers.get(a)).toBe("held");
  });

  it.each([
    ["of last week", kept(4)],
    ["of tomorrow", kept(-1)],
    ["that is none", '{"day":1}'],
    ["that is broken", "{"],
    ["that is absent", null],
  ])("begins anew instead of one %s", (_, text) => expect(readWalk(text, addDays(monday.today, 0))).toBeNull());
});
