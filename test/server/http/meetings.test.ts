import { describe, expect, it } from "vitest";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { NextStep } from "#shared/domain/case.ts";
import { type MeetingId, type NoteId, ORGANISATION, type PersonId } from "#shared/domain/ids.ts";
import { openApp, PASSWORD, type TestApp } from "#test/server/app/test-app.ts";
import { date, OTHER_UNIT, UNIT, uuid } from "#test/support/builders.ts";

const MEETING = uuid<MeetingId>(701);

const post = async (app: TestApp, url: string, cookie: string | null, payload: object = {}) => {
  const headers = cookie === null ? {} : { cookie };
  const answer = await app.web.inject({ method: "POST", url, headers, payload });
  const set = answer.headers["set-cookie"];
  return { status: answer.statusCode, body: answer.json(), cookie: set ? (String(set).split(";")[0] ?? "") : "" };
};
const get = async (app: TestApp, url: string, cookie: string) => {
  const answer = await app.web.inject({ url, headers: { cookie } });
  return { status: answer.statusCode, body: answer.json(), text: answer.body };
};

describe("a standup", () => {
  it("[ST1] takes up what was drawn from the board, and a second is told of the first", async () => {
    const app = await openApp();
    const caseId = await app.office.register("26-001151", "SEL § 85", "2026-02-25");
    const cookie = await app.login("Sagsbehandler Tre");
    expect((await get(app, `/api/meetings/${UNIT}/agenda`, cookie)).body.items).toEqual([
      { caseId, why: "unassigned" },
    ]);
    expect(await app.send(cookie, "startMeeting", { meetingId: MEETING })).toMatchObject({ ok: true });
    expect(await app.send(cookie, "startMeeting", { meetingId: uuid(702) })).toMatchObject({
      ok: false,
      code: "meeting-running",
      data: { meeting: MEETING },
    });
    const { meeting } = (await get(app, `/api/boards/${UNIT}`, cookie)).body;
    expect(meeting).toMatchObject({ id: MEETING, at: "opening", items: [{ caseId, why: "unassigned", answer: null }] });
  });

  it("[ST4] [PR4] goes on where everybody sees it when the case that it is at is restricted meanwhile", async () => {
    const app = await openApp();
    const hidden = await app.office.register("26-001151", "SEL § 85", "2026-02-25");
    const next = await app.office.register("26-001152", "SEL § 85", "2026-02-25");
    const cookie = await app.login("Sagsbehandler Tre");
    await app.send(cookie, "startMeeting", { meetingId: MEETING });
    await app.send(cookie, "stepMeeting", { meetingId: MEETING, from: "opening", to: hidden });
    await app.send(await app.login("Leder To"), "restrictCase", { caseId: hidden, to: [uuid<PersonId>(33)] });
    expect((await get(app, `/api/boards/${UNIT}`, cookie)).body.meeting.at).toBe("opening");
    const late = await app.send(cookie, "stepMeeting", { meetingId: MEETING, from: hidden, to: next });
    expect(late).toMatchObject({ ok: false, code: "meeting-moved-on", data: { at: "opening" } });
    const step = await app.send(cookie, "stepMeeting", { meetingId: MEETING, from: "opening", to: next });
    expect(step).toMatchObject({ ok: true });
  });

  it("[ST3] [CA2] leaves an agreement that the case's page tells of, and that the journal can be read with", async () => {
    const app = await openApp();
    const caseId = await app.office.register("26-001151", "SEL § 85", "2026-02-25");
    const cookie = await app.login("Sagsbehandler Tre");
    await app.send(cookie, "startMeeting", { meetingId: MEETING });
    const nextStep: NextStep = {
      ...{ step: "callDoctor" as const, on: date("2026-03-03"), who: uuid<PersonId>(31) },
      ...{ meeting: MEETING, note: uuid<NoteId>(801) },
    };
    expect(await app.send(cookie, "setNextStep", { caseId, nextStep })).toMatchObject({ ok: true });
    const page = await get(app, "/api/cases/26-001151", cookie);
    expect(page.body.history.at(-1).event).toEqual({ type: "nextStepSet", nextStep });
    expect(page.body.card.nextStep).toEqual(nextStep);
    expect((await verifyJournal(app.store)).problems).toEqual([]);
  });

  it("[ST3] [CA2] what was agreed with a colleague is for whoever gets the case in another unit", async () => {
    const app = await openApp();
    const caseId = await app.office.register("26-001151", "SEL § 85", "2026-02-25");
    const agreed = { step: "callDoctor", on: date("2026-03-03") } as const;
    const cookie = await app.login("Sagsbehandler Tre");
    await app.send(cookie, "setNextStep", { caseId, nextStep: { ...agreed, who: uuid<PersonId>(33) } });
    expect(await app.send(cookie, "transferCase", { caseId, toUnit: OTHER_UNIT })).toMatchObject({ ok: true });
    expect((await app.store.caseByNumber("26-001151"))?.state.nextStep).toEqual(agreed);
    expect((await verifyJournal(app.store)).problems).toEqual([]);
  });

  it("[ST2] makes a session the room's, and the password makes it one's own again", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    expect(await post(app, `/api/meetings/${UNIT}/screen`, cookie)).toMatchObject({ status: 404 });
    await app.send(cookie, "startMeeting", { meetingId: MEETING });
    const shared = await post(app, `/api/meetings/${UNIT}/screen`, cookie);
    expect(shared).toMatchObject({ status: 200, body: { screen: { kind: "shared", meeting: MEETING } } });
    expect((await get(app, "/api/session", cookie)).body.screen).toEqual({ kind: "shared", meeting: MEETING });
    expect(await post(app, "/api/screen/own", cookie, { password: "noget andet" })).toMatchObject({ status: 401 });
    const own = await post(app, "/api/screen/own", cookie, { password: PASSWORD });
    expect([own.status, own.body.screen]).toEqual([200, undefined]);
    expect(await post(app, "/api/screen/own", cookie, { password: PASSWORD })).toMatchObject({ status: 404 });
  });

  it("[ST2] is steered by phones that join by the code of the room's screen, until it ends", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    await app.send(cookie, "startMeeting", { meetingId: MEETING });
    await post(app, `/api/meetings/${UNIT}/screen`, cookie);
    const { code } = (await post(app, `/api/meetings/${UNIT}/remote-code`, cookie)).body;
    expect(await post(app, "/api/meetings/remote", null, { code: "QQQQQQ" })).toMatchObject({ status: 404 });
    const phone = await post(app, "/api/meetings/remote", null, {
      code: ` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`,
    });
    expect(phone).toMatchObject({ status: 200, body: { screen: { kind: "remote", meeting: MEETING } } });
    const stepped = { meetingId: MEETING, from: "opening", to: "closing" } as const;
    expect(await app.send(phone.cookie, "stepMeeting", stepped)).toMatchObject({ ok: true });
    expect(await post(app, `/api/meetings/${UNIT}/remote-code`, phone.cookie)).toMatchObject({ status: 404 });
    expect(await app.send(cookie, "endMeeting", { meetingId: MEETING })).toMatchObject({ ok: true });
    expect((await get(app, "/api/session", phone.cookie)).status).toBe(401);
    expect((await get(app, "/api/session", cookie)).body.screen).toEqual({ kind: "shared", meeting: MEETING });
  });

  it("[ST2] [PR5] lets no phone join for somebody who has left since the code was shown", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    await app.send(cookie, "startMeeting", { meetingId: MEETING });
    const { code } = (await post(app, `/api/meetings/${UNIT}/remote-code`, cookie)).body;
    const leaves = { personId: uuid<PersonId>(31), active: false };
    await app.send(await app.login("Administrator Et"), "setPersonActive", leaves, ORGANISATION);
    expect(await post(app, "/api/meetings/remote", null, { code })).toMatchObject({ status: 404, cookie: "" });
  });
});
