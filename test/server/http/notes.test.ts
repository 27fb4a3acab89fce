import { readdirSync, readFileSync } from "node:fs";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { StorageFailed } from "#server/store/port.ts";
import type { NotesView } from "#shared/protocol/http.ts";
import { wholeJournal } from "#test/server/imports/import-office.ts";
import { openIn } from "#test/support/office.ts";
import { N, openVaultApp, type VaultApp } from "./vault-app.ts";

const NOT_FOUND = '{"ok":false,"code":"not-found","data":{}}';
const TEXT = "Ringer til Hemmelia om sårbehandlingen";
const notesOf = async (app: VaultApp, number = N) =>
  ((await app.get("Leder To", `${number}/notes`)).json() as NotesView).notes;

describe("a note beside a case", () => {
  it("[PR1] [CA7] is read by those who see the case, with its author and time, oldest first", async () => {
    const app = await openVaultApp();
    const id = v7();
    const written = await app.post("Sagsbehandler Tre", `${N}/notes`, { id, text: `  ${TEXT} ` });
    expect([written.statusCode, written.json()]).toEqual([200, { id, at: expect.any(String) }]);
    await app.post("Leder To", `${N}/notes`, { id: v7(), text: "Aftalt på tavlemødet" });
    const answer = await app.get("Koordinator Et", `${N}/notes`);
    expect(answer.headers["cache-control"]).toBe("no-store");
    const { notes } = answer.json() as NotesView;
    expect(notes.map(({ text, author }) => [text, author.name, author.initials])).toEqual([
      [TEXT, "Sagsbehandler Tre", "STr"],
      ["Aftalt på tavlemødet", "Leder To", "LT"],
    ]);
    expect(notes[0]).toMatchObject(written.json() as object);
    expect(await notesOf(app, "26-000002")).toEqual([]);
  });

  it("[PR7] stands in the log whenever it is written or read; without a log it is neither", async () => {
    const app = await openVaultApp();
    await app.post("Sagsbehandler Tre", `${N}/notes`, { id: v7(), text: TEXT });
    await notesOf(app);
    expect(await app.audited()).toEqual([`writeNote · ${N} · Sagsbehandler Tre`, `readNotes · ${N} · Leder To`]);
    app.store.audit = async () => Promise.reject(new StorageFailed("full", new Error("disk")));
    const answer = await app.get("Sagsbehandler Tre", `${N}/notes`);
    expect([answer.statusCode, answer.body.includes(TEXT)]).toEqual([503, false]);
  });

  it("[CA4] sent twice with one id is there once, as it was first; under another case's id it is refused like a malformed one", async () => {
    const app = await openVaultApp();
    const note = { id: v7(), text: TEXT };
    const first = await app.post("Sagsbehandler Tre", `${N}/notes`, note);
    const again = await app.post("Sagsbehandler Tre", `${N}/notes`, { ...note, text: "Noget andet" });
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    for (const other of [
      await app.post("Sagsbehandler Tre", "26-000002/notes", note),
      await app.post("Leder To", `${N}/notes`, note),
    ]) {
      const malformed = { ok: false, code: "malformed", data: { path: "id" } };
      expect([other.statusCode, other.json()]).toEqual([400, malformed]);
    }
    expect((await notesOf(app)).map(({ text }) => text)).toEqual([TEXT]);
    expect(await notesOf(app, "26-000002")).toEqual([]);
  });

  it("[PR3] [PR4] [PR5] is neither written nor read where the case is absent, elsewhere or restricted; a coordinator reads only", async () => {
    const app = await openVaultApp();
    await app.restrict(N);
    const note = () => ({ id: v7(), text: TEXT });
    const answers = [
      await app.post("Sagsbehandler Tre", `${N}/notes`, note()),
      await app.get("Sagsbehandler Tre", `${N}/notes`),
      await app.get("Koordinator Et", `${N}/notes`),
      await app.post("Sagsbehandler Andetsteds", "26-000002/notes", note()),
      await app.get("Sagsbehandler Andetsteds", "26-000002/notes"),
      await app.post("Koordinator Et", "26-000002/notes", note()),
      await app.post("Administrator Et", "26-000002/notes", note()),
      await app.get("Administrator Et", "26-000002/notes"),
      await app.post("Leder To", "26-999999/notes", note()),
    ];
    for (const { statusCode, body } of answers) expect([statusCode, body]).toEqual([404, NOT_FOUND]);
    expect(await app.audited()).toEqual([]);
  });

  it.each([
    ["with what looks like a CPR number", "Ring til 610185-1234", 422, { code: "text-like-cpr", data: {} }],
    ["without words", "   ", 400, { code: "malformed", data: { path: "text" } }],
    ["of 281 characters", "a".repeat(281), 400, { code: "malformed", data: { path: "text" } }],
  ])("[PR1] %s is refused, and nothing of it kept", async (_, text, status, problem) => {
    const app = await openVaultApp();
    const answer = await app.post("Sagsbehandler Tre", `${N}/notes`, { id: v7(), text });
    expect([answer.statusCode, answer.json()]).toEqual([status, { ok: false, ...problem }]);
    expect(answer.body).not.toContain("1234");
    expect(app.logged()).not.toContain("1234");
    expect(await notesOf(app)).toEqual([]);
  });

  it("of 280 characters is taken", async () => {
    const app = await openVaultApp();
    const answer = await app.post("Sagsbehandler Tre", `${N}/notes`, { id: v7(), text: "å".repeat(280) });
    expect(answer.statusCode).toBe(200);
  });

  it("[PR1] [CA7] lies sealed in the database, and is in no log, journal or board", async () => {
    let place = "";
    const app = await openVaultApp({
      open: (folder) => {
        place = folder;
        return openIn(folder);
      },
    });
    await app.post("Sagsbehandler Tre", `${N}/notes`, { id: v7(), text: TEXT });
    expect(await notesOf(app)).toHaveLength(1);
    const files = readdirSync(place).map((name) => readFileSync(`${place}/${name}`));
    expect(files.length).toBeGreaterThan(0);
    for (const bytes of files)
      for (const word of ["Hemmelia", "behandlingen"]) expect(bytes.includes(word)).toBe(false);
    const cookie = await app.login("Leder To");
    const { units } = (await app.web.inject({ url: "/api/units", headers: { cookie } })).json();
    const board = await app.web.inject({ url: `/api/boards/${units[0].id}`, headers: { cookie } });
    const elsewhere = [app.logged(), board.body, (await app.get("Leder To", N)).body];
    expect(JSON.stringify([elsewhere, await wholeJournal(app.store)])).not.toMatch(/Hemmelia|behandlingen/);
    expect(board.body).toContain(N);
  });
});
