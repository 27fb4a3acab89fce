import { describe, expect, it } from "vitest";
import type { ListDraft } from "#client/features/lists/draft.ts";
import { withColumn, withMeaning } from "#client/features/lists/draft.ts";
import { type Flow, type FlowEvent, isUnderWay, nextFlow, openSteps, START } from "#client/features/lists/flow.ts";
import { must } from "#shared/lib/must.ts";
import { date } from "#test/support/builders.ts";
import { previewWith, STAGED } from "./a-list.ts";

const after = (...events: readonly FlowEvent[]): Flow => events.reduce(nextFlow, START);
const draftIn = (flow: Flow): ListDraft => must(flow.draft, "a draft");
const atColumns = after(
  { type: "staged", staged: STAGED, today: date("2026-11-25") },
  { type: "went", step: "columns" },
);
const looked = (flow: Flow, thenOn: boolean, words: Parameters<typeof previewWith>[0] = []): Flow =>
  [
    { type: "looking", thenOn } as const,
    { type: "looked", preview: previewWith(words), draft: draftIn(flow) } as const,
  ].reduce<Flow>(nextFlow, flow);
const UNKNOWN = [{ field: "stage", word: "Under behandling", rows: 12 }] as const;

describe("a list on its way in", () => {
  it("begins with its file, of today unless said otherwise", () => {
    const flow = after({ type: "reading" }, { type: "staged", staged: STAGED, today: date("2026-11-25") });
    expect(flow).toMatchObject({ step: "file", isReading: false, draft: { asOf: "2026-11-25", validOnly: false } });
  });

  it("goes on to what it would do once that is known", () => {
    expect(looked(atColumns, true).step).toBe("preview");
    expect(looked(atColumns, false).step).toBe("columns");
  });

  it("goes on with the answer that was on its way when one asked to", () => {
    const asked = nextFlow(nextFlow(atColumns, { type: "looking", thenOn: false }), { type: "looking", thenOn: true });
    const answer = { type: "looked", preview: previewWith([]), draft: draftIn(asked) } as const;
    expect(nextFlow(asked, answer).step).toBe("preview");
  });

  it("is not called back from its way in by an answer that comes late", () => {
    const asked = nextFlow(looked(atColumns, true), { type: "looking", thenOn: true });
    const going = nextFlow(asked, { type: "started", progress: { state: "waiting", done: 0, all: 0 } });
    expect(nextFlow(going, { type: "looked", preview: previewWith([]), draft: draftIn(going) }).step).toBe("load");
  });

  it("stops once for words that the board does not know, and lets one leave them as they are", () => {
    const stopped = looked(atColumns, true, UNKNOWN);
    expect(stopped).toMatchObject({ step: "columns", stops: 1 });
    expect(looked(stopped, true, UNKNOWN).step).toBe("preview");
  });

  it("stops also for words that were found before one asked to go on", () => {
    const found = looked(atColumns, false, UNKNOWN);
    expect(found.stops).toBe(0);
    expect(looked(found, true, UNKNOWN)).toMatchObject({ step: "columns", stops: 1 });
  });

  it("does not stop for words that have got their meaning", () => {
    const found = looked(atColumns, false, UNKNOWN);
    const profile = withMeaning(draftIn(found).profile, "stage", "Under behandling", "Oplysning");
    const meant = nextFlow(found, { type: "changed", part: { profile } });
    expect(looked(meant, true).step).toBe("preview");
    expect(looked(meant, true).met).toEqual(UNKNOWN);
  });

  it("forgets what it would do when it is to be read otherwise, but not when only the good rows are wanted", () => {
    const seen = looked(atColumns, true);
    expect(nextFlow(seen, { type: "changed", part: { validOnly: true } }).preview).not.toBeNull();
    const profile = withColumn(draftIn(seen).profile, "unit", "Distrikt");
    expect(nextFlow(seen, { type: "changed", part: { profile } }).preview).toBeNull();
    expect(nextFlow(seen, { type: "changed", part: { asOf: date("2026-11-20") } }).preview).toBeNull();
  });

  it("takes no answer about a list that has been changed since it was asked about", () => {
    const before = draftIn(atColumns);
    const changed = nextFlow(atColumns, { type: "changed", part: { asOf: date("2026-11-20") } });
    const late = nextFlow(changed, { type: "looked", preview: previewWith([]), draft: before });
    expect(late).toBe(changed);
  });

  it("can't be gone back on while it is under way, nor when it is in", () => {
    const seen = looked(atColumns, true);
    expect(openSteps(seen)).toEqual(["file", "columns", "preview"]);
    const going = nextFlow(seen, { type: "started", progress: { state: "waiting", done: 0, all: 0 } });
    expect([going.step, isUnderWay(going), going.isFollowed, openSteps(going)]).toEqual(["load", true, false, []]);
    const done = nextFlow(going, { type: "progressed", progress: { state: "done", done: 100, all: 100 } });
    expect([isUnderWay(done), openSteps(done)]).toEqual([false, []]);
  });

  it("says that the line is lost until the server answers again", () => {
    const going = nextFlow(looked(atColumns, true), {
      type: "progressed",
      progress: { state: "working", done: 1, all: 100 },
    });
    const lost = nextFlow(going, { type: "lost" });
    expect([lost.isLost, isUnderWay(lost)]).toEqual([true, true]);
    expect(nextFlow(lost, { type: "progressed", progress: { state: "working", done: 9, all: 100 } }).isLost).toBe(
      false,
    );
  });

  it("is looked at anew where it was refused after all, and not where it was cancelled", () => {
    const seen = looked(atColumns, true);
    const ended = (state: "refused" | "cancelled") =>
      nextFlow(seen, { type: "progressed", progress: { state, done: 0, all: 0 } }).preview;
    expect(ended("refused")).toBeNull();
    expect(ended("cancelled")).not.toBeNull();
  });
});
