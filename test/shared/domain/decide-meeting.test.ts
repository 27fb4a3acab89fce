import { describe, expect, it } from "vitest";
import type { CaseState } from "#shared/domain/case.ts";
import { decideChanges } from "#shared/domain/decide-changes.ts";
import { decideMeetingEnd, decideMeetingStart, decideMeetingStep } from "#shared/domain/decide-meeting.ts";
import { decideNextStep } from "#shared/domain/decide-records.ts";
import type { Context } from "#shared/domain/decision.ts";
import type { CaseId, MeetingId } from "#shared/domain/ids.ts";
import { isMeetingOver, latestEndOf, type Meeting, type MeetingPlace } from "#shared/domain/meeting.ts";
import type { World } from "#shared/domain/world.ts";
import { toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { aCase, aContext, aWorld, date, OTHER_UNIT, tagged, UNIT, uuid, viewers } from "#test/support/builders.ts";

const [A, B, C] = [uuid<CaseId>(21), uuid<CaseId>(22), uuid<CaseId>(23)];
const MEETING = uuid<MeetingId>(701);
const LATER = uuid<MeetingId>(702);

const world = (meeting: Meeting | null, changes: Partial<Record<CaseId, Partial<CaseState>>> = {}): World =>
  aWorld(
    [A, B, C].map((id, at) => tagged(aCase({ id, ...changes[id] }), `26-00${at}`)),
    { meeting, seqs: new Map([[UNIT, 40]]) },
  );
const started = (agenda: Context["agenda"] = [drawn(A), drawn(B)]): Meeting =>
  must(start(world(null), { agenda }).meeting, "a meeting");
const drawn = (caseId: CaseId) => ({ caseId, why: "sparring" }) as const;

function start(on: World, change: Partial<Context> = {}, meetingId = MEETING) {
  const decided = decideMeetingStart(on, { meetingId }, { ...aContext(), ...change });
  return decided.ok ? decided.value : { ...decided.error, meeting: undefined };
}
function step(on: World, from: MeetingPlace, to: MeetingPlace, more: { answer?: "moved"; minutes?: number } = {}) {
  const context = aContext();
  const at = context.moment.at + (more.minutes ?? 0) * 60_000;
  const moment = { ...context.moment, at: at as typeof context.moment.at };
  const payload = { meetingId: MEETING, from, to, ...(more.answer ? { answer: more.answer } : {}) };
  const decided = decideMeetingStep(on, payload, { ...context, moment });
  return decided.ok ? decided.value : { ...decided.error, meeting: undefined };
}
const idsOf = (meeting: Meeting | undefined) => meeting?.items.map(({ caseId }) => caseId);

describe("a standup begins", () => {
  it("[ST1] [ST4] at siden sidst, with what was drawn and where the stream stood", () => {
    expect(started()).toMatchObject({ at: "opening", seq: 40, before: null, minutes: 15, endedAt: null, unit: UNIT });
    expect(idsOf(started())).toEqual([A, B]);
  });

  it("[ST2] [PR4] without what was restricted, closed, moved away or erased since it was drawn", () => {
    const agenda = [drawn(A), drawn(B), drawn(C), drawn(uuid<CaseId>(99))];
    const meanwhile = world(null, { [A]: { restrictedTo: [viewers.anna.id] }, [B]: { stage: "closed" } });
    expect(idsOf(start(meanwhile, { agenda }).meeting)).toEqual([C]);
    const gone = world(null, { [A]: { unit: OTHER_UNIT }, [B]: { gone: "erased" } });
    expect(idsOf(start(gone, { agenda }).meeting)).toEqual([C]);
  });

  it("[ST2] without a case restricted to the very one who begins it", () => {
    const own = world(null, { [A]: { restrictedTo: [viewers.leader.id] } });
    expect(idsOf(start(own, { actor: viewers.leader, agenda: [drawn(A), drawn(B)] }).meeting)).toEqual([B]);
  });

  it("[ST4] only once: who comes second is told which runs, since when and by whom", () => {
    expect(start(world(started()), {}, LATER)).toMatchObject({
      code: "meeting-running",
      data: { meeting: MEETING, by: viewers.anna.id },
    });
  });

  it("[ST4] [ST5] again where nobody ended the one before, an hour after its time, and knows where that one stood", () => {
    const running = started();
    const over = latestEndOf(running);
    const { moment } = aContext();
    expect(isMeetingOver(running, over - 1)).toBe(false);
    expect(over - moment.at).toBe(75 * 60_000);
    expect(start(world(running), { moment: { ...moment, at: (over - 1) as typeof over } }, LATER)).toMatchObject({
      code: "meeting-running",
    });
    const next = start(world(running), { moment: { ...moment, at: over } }, LATER).meeting;
    expect(next).toMatchObject({ id: LATER, before: { startedAt: running.startedAt, seq: 40 } });
  });

  it("[ST1] with the length that the leader has chosen", () => {
    const on = world(null);
    const unit = must(on.organisation.units.get(UNIT), "unit");
    const settings = { ...unit.settings, standup: { minutes: 10, most: 5, order: ["hours"] as const } };
    const units = new Map(on.organisation.units).set(UNIT, { ...unit, settings });
    expect(start({ ...on, organisation: { ...on.organisation, units } }).meeting?.minutes).toBe(10);
  });
});

describe("a standup goes on", () => {
  it("[ST3] [ST4] from place to place, and the case that is left says with what", () => {
    const first = step(world(started()), "opening", A, { minutes: 1 });
    expect(first.meeting).toMatchObject({ at: A, since: toIso((aContext().moment.at + 60_000) as never) });
    const second = step(world(must(first.meeting, "first")), A, B, { answer: "moved" });
    expect(second).toMatchObject({
      meeting: {
        at: B,
        items: [
          { caseId: A, answer: "moved" },
          { caseId: B, answer: null },
        ],
      },
      ofUnit: [{ type: "meetingStepped", meeting: MEETING, to: B, left: { caseId: A, answer: "moved" } }],
    });
  });

  it("[ST4] [MV6] not twice from the same place: who was slower is told where it is", () => {
    const at = { ...started(), at: B };
    expect(step(world(at), A, B)).toMatchObject({ code: "meeting-moved-on", data: { at: B } });
  });

  it("[ST1] to a case that somebody asks for, right after the one it is at", () => {
    expect(idsOf(step(world({ ...started(), at: A }), A, C).meeting)).toEqual([A, C, B]);
    expect(idsOf(step(world(started()), "opening", C).meeting)).toEqual([C, A, B]);
    expect(idsOf(step(world({ ...started(), at: "closing" }), "closing", C).meeting)).toEqual([A, B, C]);
    const asked = step(world({ ...started(), at: A }), A, C).meeting;
    expect(asked?.items[1]).toEqual({ caseId: C, why: "asked", answer: null });
  });

  it("[ST3] and goes back to a case without losing its answer or asking twice", () => {
    const items = [
      { ...drawn(A), answer: "nothingNew" },
      { ...drawn(B), answer: null },
    ] as const;
    const back = step(world({ ...started(), at: B, items }), B, A).meeting;
    expect([back?.at, back?.items]).toEqual([A, items]);
  });

  it("[ST4] to a case of its own that was closed meanwhile, so that it never stands still there, and back to it", () => {
    const on = world({ ...started(), at: A }, { [B]: { stage: "closed" } });
    expect(step(on, A, B).meeting?.at).toBe(B);
    expect(step(world({ ...started(), at: B }, { [A]: { stage: "closed" } }), B, A).meeting?.at).toBe(A);
    expect(step(world({ ...started(), at: A }, { [C]: { stage: "closed" } }), A, C)).toMatchObject({
      code: "not-found",
    });
  });

  it.each<readonly [string, Partial<CaseState>]>([
    ["restricted", { restrictedTo: [viewers.anna.id] }],
    ["another team's", { unit: OTHER_UNIT }],
    ["erased", { gone: "erased" }],
  ])("[ST2] [PR5] never to a case that is %s: as if there were none", (_, change) => {
    expect(step(world({ ...started(), at: A }, { [C]: change }), A, C)).toMatchObject({ code: "not-found" });
    expect(step(world({ ...started(), at: A }, { [B]: change }), A, B)).toMatchObject({ code: "not-found" });
  });

  it("[ST4] only while it lasts, and only the one that is meant", () => {
    const ended = { ...started(), endedAt: started().startedAt };
    expect(step(world(ended), "opening", A)).toMatchObject({ code: "meeting-over" });
    expect(step(world(started()), "opening", A, { minutes: 75 })).toMatchObject({ code: "meeting-over" });
    expect(step(world({ ...started(), id: LATER }), "opening", A)).toMatchObject({ code: "not-found" });
    expect(step(world(null), "opening", A)).toMatchObject({ code: "not-found" });
  });
});

it("[ST4] a standup ends once, at the summary", () => {
  const ended = decideMeetingEnd(world(started()), { meetingId: MEETING }, aContext());
  const meeting = ended.ok ? must(ended.value.meeting, "ended") : null;
  expect(meeting).toMatchObject({ at: "closing", endedAt: toIso(aContext().moment.at) });
  expect(decideMeetingEnd(world(meeting), { meetingId: MEETING }, aContext())).toMatchObject({
    ok: false,
    error: { code: "meeting-over" },
  });
});

describe("an agreement", () => {
  const of = (meeting: MeetingId) => ({ step: "callDoctor", on: date("2026-12-01"), meeting }) as const;
  const agreedOn = (on: World, meeting = MEETING, minutes = 0) => {
    const context = aContext();
    const moment = { ...context.moment, at: (context.moment.at + minutes * 60_000) as typeof context.moment.at };
    const decided = decideNextStep(on, { caseId: A, nextStep: of(meeting) }, { ...context, moment });
    return decided.ok ? "agreed" : decided.error.code;
  };

  it("[ST3] is of the unit's own standup, while it runs and in the minutes after somebody has ended it", () => {
    const ended = { ...started(), endedAt: started().startedAt };
    expect([agreedOn(world(started())), agreedOn(world(ended))]).toEqual(["agreed", "agreed"]);
    expect([agreedOn(world(started()), MEETING, 74), agreedOn(world(started()), MEETING, 75)]).toEqual([
      "agreed",
      "meeting-over",
    ]);
  });

  it("[ST3] [PR5] of an older standup, another unit's or none at all is refused, all alike", () => {
    expect([agreedOn(world(started()), LATER), agreedOn(world(null))]).toEqual(["meeting-over", "meeting-over"]);
    const several = decideChanges(
      world(started()),
      { changes: [{ type: "setNextStep", payload: { caseId: A, nextStep: of(LATER) } }] },
      aContext(),
    );
    expect(several).toMatchObject({ value: { happenings: [], outcomes: [{ ok: false, code: "meeting-over" }] } });
  });

  it("[ST3] [MV10] that stands on the case gets another day, however long ago its standup was", () => {
    expect(agreedOn(world(null, { [A]: { nextStep: of(MEETING) } }))).toBe("agreed");
    expect(agreedOn(world(null, { [B]: { nextStep: of(MEETING) } }))).toBe("meeting-over");
  });
});
