import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { NoteId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { NotesView } from "#shared/protocol/http.ts";
import { UNIT, uuid } from "#test/support/builders.ts";
import { ask, MEETING, OPEN_CASE, openScene, type Scene } from "./screen-scene.ts";

const NOTE = uuid<NoteId>(860);
const TEXT = "Husk bilag 3";
const agreed = { step: "callDoctor", on: "2026-11-24", meeting: MEETING, note: NOTE };

/** An agreement with own words from the phone that steers the standup. */
async function agree(scene: Scene, { nextStep = {}, note = {}, id = v7({ msecs: scene.office.now() }) } = {}) {
  const payload = { caseId: scene.open, nextStep: { ...agreed, ...nextStep } };
  const body = { id, unit: UNIT, type: "setNextStep", payload, note: { id: NOTE, text: TEXT, ...note } };
  const answer = await ask(scene, scene.phone, "POST", "/api/commands", body);
  return { status: answer.status, body: JSON.parse(answer.body) };
}

/** What is there of it: the notes' texts, the note that the case's step names, and what the log tells. */
async function left(scene: Scene) {
  const logged = (await scene.audited()).filter((line) => line.startsWith("writeNote"));
  const { notes } = (await scene.get("Leder To", `${OPEN_CASE}/notes`)).json() as NotesView;
  const { nextStep } = must(await scene.store.caseByNumber(OPEN_CASE), OPEN_CASE).state;
  return { notes: notes.slice(1).map(({ text }) => text), step: nextStep?.note ?? null, logged: logged.length - 1 };
}
const NOTHING = { notes: [], step: null, logged: 0 };
const ALL = { notes: [TEXT], step: NOTE, logged: 1 };

describe("words beside an agreement", () => {
  it("[ST3] [CA7] [PR7] are in the vault and in the log together with it; sent twice they are there once", async () => {
    const scene = await openScene();
    const id = v7({ msecs: scene.office.now() });
    const first = await agree(scene, { id });
    expect(first).toMatchObject({ status: 200, body: { ok: true } });
    expect(await left(scene)).toEqual(ALL);
    expect(await agree(scene, { id, note: { text: "Noget andet" } })).toEqual(first);
    expect(await agree(scene)).toMatchObject({ body: { ok: true } });
    expect(await left(scene)).toEqual(ALL);
  });

  it.each([
    ["its day has passed", { on: "2026-11-19" }, "date-in-past"],
    ["the person is nobody here", { who: uuid(99) }, "caseworker-unknown"],
    ["the standup is another one", { meeting: uuid(799) }, "meeting-over"],
  ])("[ST3] [CA7] are kept nowhere where the agreement is refused since %s", async (_, nextStep, code) => {
    const scene = await openScene();
    expect(await agree(scene, { nextStep })).toMatchObject({ status: 200, body: { ok: false, code } });
    expect(await left(scene)).toEqual(NOTHING);
    expect(await agree(scene)).toMatchObject({ body: { ok: true } });
    expect(await left(scene)).toEqual(ALL);
  });

  it("[ST3] [PR4] [PR5] are kept nowhere where the case is not to be seen by everyone in the room", async () => {
    const scene = await openScene();
    const payload = { caseId: scene.hidden, nextStep: agreed };
    const body = { id: v7({ msecs: scene.office.now() }), unit: UNIT, type: "setNextStep", payload };
    const note = { id: NOTE, text: TEXT };
    const answer = await ask(scene, scene.shared, "POST", "/api/commands", { ...body, note });
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: "not-found" });
    expect(await scene.store.notesOf(scene.hidden)).toEqual([]);
  });

  it("[CA1] [CA7] whose id is another note's undo the agreement too", async () => {
    const scene = await openScene();
    await scene.post("Sagsbehandler Tre", `${OPEN_CASE}/notes`, { id: NOTE, text: "En kollegas" });
    const seqOf = async () => (await scene.store.board(UNIT)).seq;
    const before = await seqOf();
    expect(await agree(scene)).toMatchObject({ status: 400, body: { code: "malformed", data: { path: "note.id" } } });
    expect(await left(scene)).toEqual({ notes: ["En kollegas"], step: null, logged: 1 });
    expect(await seqOf()).toBe(before);
  });

  it.each([
    ["with what looks like a CPR number", { text: "Ring til 610185-1234" }, 422, "text-like-cpr"],
    ["without words", { text: "  " }, 400, "malformed"],
    ["of 81 characters at the room's screen", { text: "x".repeat(81) }, 400, "malformed"],
    ["that the agreement does not name", { id: uuid(861) }, 400, "malformed"],
  ])("[ST3] [PR1] %s are refused, and nothing of either is kept", async (_, note, status, code) => {
    const scene = await openScene();
    const answer = await agree(scene, { note });
    expect(answer).toMatchObject({ status, body: { ok: false, code } });
    expect(await left(scene)).toEqual(NOTHING);
    expect(scene.logged()).not.toMatch(/610185|bilag/);
  });
});
