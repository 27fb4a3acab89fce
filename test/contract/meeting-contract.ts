import { v7 } from "uuid";
import { expect, it, onTestFinished } from "vitest";
import { type Boards, makeBoards } from "#server/board/boards.ts";
import { type Execute, makeExecute } from "#server/cases/execute.ts";
import { drawForUnit } from "#server/meetings/draw-for-unit.ts";
import { sinceForUnit } from "#server/meetings/since-for-unit.ts";
import type { Store } from "#server/store/port.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { CaseId, CommandId, MeetingId, NoteId } from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { columnFor, OTHER_UNIT, UNIT, uuid, viewers } from "#test/support/builders.ts";
import { openOffice, SYSTEM, type TestOffice } from "#test/support/office.ts";
import { changing, commit, writes } from "./store-world.ts";

const MEETING = uuid<MeetingId>(701);
const NOTE = uuid<NoteId>(801);
const LATER = uuid<MeetingId>(702);
const BOTH: Viewer = { ...viewers.leader, units: [UNIT, OTHER_UNIT] };

/** A server process: boards in memory over a store, and the one path of every change. */
interface Process {
  readonly boards: Boards;
  readonly execute: Execute;
  give<T extends keyof Payloads>(type: T, payload: Payloads[T], viewer?: Viewer): ReturnType<Execute>;
  /** The standup as everyone of the unit may see it. */
  meeting(): Promise<Meeting | null>;
}

export function processOn(store: Store, { now }: Pick<TestOffice, "now">): Process {
  const boards = makeBoards({ store, now });
  onTestFinished(() => boards.close());
  const boardOf = async () => must(await boards.boardFor(viewers.coordinator, UNIT), "board");
  const execute = makeExecute({
    ...{ store, now, newId: v7, labelsOf: async () => [], sealNote: (_, text) => text },
    agendaOf: async () => drawForUnit(await boardOf(), now()).items,
  });
  return {
    boards,
    execute,
    give: (type, payload, viewer = BOTH) =>
      execute({ id: v7({ msecs: now() }) as CommandId, unit: UNIT, type, payload } as Parameters<Execute>[0], viewer),
    meeting: async () => (await boardOf()).meeting()?.meeting ?? null,
  };
}

const idsOf = (meeting: Meeting | null): readonly CaseId[] => meeting?.items.map(({ caseId }) => caseId) ?? [];
const told = (answer: Awaited<ReturnType<Execute>>): string => (answer.ok ? "ok" : answer.code);

/** What a standup promises, whatever the database (ST1, ST4, ST5). `open` may be asked again for the same data. */
export function meetingContract(open: () => Promise<Store>, reopen: (store: Store) => Promise<Store>): void {
  const scene = async () => {
    const office = await openOffice(open);
    await office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
    const cases: CaseId[] = [];
    for (const n of [1, 2, 3]) cases.push(await office.register(`26-00000${n}`, "85", `2026-02-0${n}`));
    const [a, b, c] = cases as [CaseId, CaseId, CaseId];
    return { office, at: processOn(office.store, office), a, b, c };
  };

  it("[ST4] fifty browsers that begin in the same moment begin one standup, and each other is told which", async () => {
    const { at } = await scene();
    const ids = Array.from({ length: 50 }, (_, n) => uuid<MeetingId>(7000 + n));
    const answers = await Promise.all(ids.map((meetingId) => at.give("startMeeting", { meetingId })));
    const begun = answers.map(told).indexOf("ok");
    const others = answers.filter((answer) => !answer.ok);
    expect(others.length).toBe(49);
    for (const answer of others) {
      expect(answer).toMatchObject({ code: "meeting-running", data: { meeting: ids[begun] } });
    }
    expect((await at.meeting())?.id).toBe(ids[begun]);
  });

  it("[ST4] [PR5] a standup takes no id that another has, in whatever unit and however long ago", async () => {
    const { office, at } = await scene();
    await at.give("startMeeting", { meetingId: MEETING });
    const taken = { code: "malformed", data: { path: "payload.meetingId" } };
    const elsewhere = await office.give("startMeeting", { meetingId: MEETING }, BOTH, { unit: OTHER_UNIT });
    expect(elsewhere).toMatchObject(taken);
    expect(await office.store.meetingById(MEETING)).toMatchObject({ unit: UNIT, endedAt: null });
    await at.give("endMeeting", { meetingId: MEETING });
    await at.give("startMeeting", { meetingId: LATER });
    await at.give("endMeeting", { meetingId: LATER });
    expect(await at.give("startMeeting", { meetingId: MEETING })).toMatchObject(taken);
    expect((await at.meeting())?.id).toBe(LATER);
  });

  it("[ST4] a standup that begins after the server's clock was put back is the one that everybody sees", async () => {
    const { office, at } = await scene();
    office.setNow("2026-03-03");
    await at.give("startMeeting", { meetingId: MEETING });
    await at.give("endMeeting", { meetingId: MEETING });
    office.setNow("2026-03-02");
    expect(told(await at.give("startMeeting", { meetingId: LATER }))).toBe("ok");
    expect((await at.meeting())?.id).toBe(LATER);
  });

  it("[ST4] [SY5] a standup is at the same item after the server was killed, and its commands still mean it", async () => {
    const { office, at, a } = await scene();
    await at.give("startMeeting", { meetingId: MEETING });
    await at.give("stepMeeting", { meetingId: MEETING, from: "opening", to: a });
    const before = await at.meeting();
    at.boards.close();
    const again = processOn(await reopen(office.store), office);
    expect(await again.meeting()).toEqual(before);
    expect(before).toMatchObject({ at: a, id: MEETING });
    const stepped = { meetingId: MEETING, from: a, to: "closing", answer: "nothingNew" } as const;
    expect(told(await again.give("stepMeeting", stepped))).toBe("ok");
    expect(told(await again.give("stepMeeting", stepped))).toBe("meeting-moved-on");
  });

  it("[ST4] the latest standup is the unit's; what changed since tells of it, and only where it did", async () => {
    const { office, at, a } = await scene();
    const { store } = office;
    const seq = async () => (await store.streams()).get(UNIT) ?? 0;
    const before = await seq();
    await at.give("startMeeting", { meetingId: MEETING });
    expect((await store.changesSince(UNIT, before, 100))?.meeting?.meeting.id).toBe(MEETING);
    const after = await seq();
    await at.give("setSparring", { caseId: a, wanted: true });
    expect((await store.changesSince(UNIT, after, 100))?.meeting ?? null).toBeNull();
    office.setNow("2026-03-03");
    expect(told(await at.give("startMeeting", { meetingId: LATER }))).toBe("ok");
    expect((await store.board(UNIT)).meeting?.meeting).toMatchObject({ id: LATER, before: { seq: before } });
    expect(await store.meetingById(MEETING)).toMatchObject({ id: MEETING, before: null });
  });

  it("[ST2] [PR4] what was restricted between the drawing and the transaction is not in it", async () => {
    const { office, a, b, c } = await scene();
    const execute = makeExecute({
      ...{ store: office.store, now: office.now, newId: v7, labelsOf: async () => [] },
      agendaOf: async () => {
        await office.give("restrictCase", { caseId: a, to: [] });
        await office.give("transferCase", { caseId: b, toUnit: OTHER_UNIT }, BOTH);
        return [a, b, c].map((caseId) => ({ caseId, why: "unassigned" as const }));
      },
    });
    const start = {
      id: v7({ msecs: office.now() }),
      unit: UNIT,
      type: "startMeeting",
      payload: { meetingId: MEETING },
    };
    await execute(start as Parameters<Execute>[0], viewers.anna);
    expect((await office.store.meetingById(MEETING))?.items.map(({ caseId }) => caseId)).toEqual([c]);
  });

  it("[ST2] [PR4] [PR8] what is restricted or leaves the board while it is shown vanishes from it, and comes back", async () => {
    const { office, at, a, b, c } = await scene();
    await at.give("startMeeting", { meetingId: MEETING });
    await at.give("stepMeeting", { meetingId: MEETING, from: "opening", to: a });
    expect(idsOf(await at.meeting())).toEqual([a, b, c]);
    await at.give("restrictCase", { caseId: a, to: [viewers.anna.id] });
    await expect.poll(async () => idsOf(await at.meeting())).toEqual([b, c]);
    expect((await at.meeting())?.at).toBe("opening");
    await at.give("transferCase", { caseId: b, toUnit: OTHER_UNIT });
    await expect.poll(async () => idsOf(await at.meeting())).toEqual([c]);
    await at.give("restrictCase", { caseId: a, to: null });
    await expect.poll(async () => idsOf(await at.meeting())).toEqual([a, c]);
    expect((await at.meeting())?.at).toBe(a);
    await commit(office.store, (loaded) => writes(changing(loaded, a, { gone: "erased" })), { scope: { cases: [a] } });
    await expect.poll(async () => idsOf(await at.meeting())).toEqual([c]);
  });

  it("[ST4] [MV6] a case that somebody outside moves while it is shown stays where the standup is", async () => {
    const { at, a } = await scene();
    await at.give("startMeeting", { meetingId: MEETING });
    await at.give("stepMeeting", { meetingId: MEETING, from: "opening", to: a });
    const [from, toColumn] = [columnOf(at, "intake"), columnOf(at, "investigation")];
    const move = { caseId: a, from: await from, toColumn: await toColumn };
    expect(told(await at.give("moveCase", move, viewers.tove))).toBe("ok");
    expect(told(await at.give("moveCase", move, viewers.anna))).toBe("moved-meanwhile");
    expect(await at.meeting()).toMatchObject({ at: a });
  });

  it("[ST3] [CA1] [CA7] an agreement and its words are written together; words that can't be leave no agreement", async () => {
    const { office, at, a, b } = await scene();
    await at.give("startMeeting", { meetingId: MEETING });
    const agree = (caseId: CaseId, on: string, words = { id: NOTE, text: "Husk bilag 3" }) => {
      const nextStep = { step: "callDoctor", on: on as PlainDate, meeting: MEETING, note: NOTE } as const;
      const id = v7({ msecs: office.now() }) as CommandId;
      return at.execute({ id, unit: UNIT, type: "setNextStep", payload: { caseId, nextStep } }, viewers.anna, words);
    };
    const left = async (id: CaseId) => {
      const { cases } = await office.store.board(UNIT);
      const step = cases.find(({ state }) => state.id === id)?.state.nextStep?.note ?? null;
      return [step, (await office.store.notesOf(id)).map(({ sealed }) => sealed)];
    };
    expect(told(await agree(a, "2026-03-01"))).toBe("date-in-past");
    expect(await left(a)).toEqual([null, []]);
    expect(told(await agree(a, "2026-03-03"))).toBe("ok");
    expect(await left(a)).toEqual([NOTE, ["Husk bilag 3"]]);
    expect(told(await agree(b, "2026-03-03"))).toBe("malformed");
    expect(await left(b)).toEqual([null, []]);
  });

  it("[ST5] siden sidst is told since the standup before; before the first, since the last working day", async () => {
    const { office, at, a, b } = await scene();
    const since = async () =>
      sinceForUnit(office.store, must(await at.boards.boardFor(viewers.anna, UNIT), "board"), office.now());
    office.setNow("2026-03-03");
    const first = await since();
    expect(first.since).toBe(toIso(Date.parse("2026-03-01T23:00:00Z") as never));
    expect(first.came.length).toBe(3);
    await at.give("startMeeting", { meetingId: MEETING });
    const began = office.now();
    const move = { caseId: a, from: await columnOf(at, "intake"), toColumn: await columnOf(at, "investigation") };
    await at.give("moveCase", move);
    await at.give("restrictCase", { caseId: b, to: [] });
    expect((await since()).came).not.toContain(b);
    office.setNow("2026-03-04");
    const next = await since();
    expect(next).toMatchObject({
      since: toIso(began),
      came: [],
      moved: [{ caseId: a, from: move.from, to: move.toColumn }],
    });
    await at.give("startMeeting", { meetingId: LATER });
    expect(await since()).toEqual(next);
  });
}

const columnOf = async ({ boards }: Process, stage: Parameters<typeof columnFor>[0]) =>
  columnFor(stage, must(await boards.boardFor(viewers.coordinator, UNIT), "board").drawing().unit);
