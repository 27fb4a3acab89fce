import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { makeVault } from "#server/vault/vault.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { NotesView } from "#shared/protocol/http.ts";
import type { Name } from "#test/server/app/test-app.ts";
import { wholeJournal } from "#test/server/imports/import-office.ts";
import { N, openVaultApp, type VaultApp } from "./vault-app.ts";

const write = (app: VaultApp, name: Name, text: string, replaces?: string, number = N, id = v7()) =>
  app.post(name, `${number}/notes`, { id, text, ...(replaces ? { replaces } : {}) });

async function written(app: VaultApp, name: Name, text: string, replaces?: string): Promise<string> {
  const answer = await write(app, name, text, replaces);
  expect(answer.statusCode).toBe(200);
  return (answer.json() as { id: string }).id;
}

const notes = async (app: VaultApp) => ((await app.get("Leder To", `${N}/notes`)).json() as NotesView).notes;

describe("a note that is put right", () => {
  it("[PR1] is another note that stands in for it; the first stays as it was, and both are told of in the log", async () => {
    const app = await openVaultApp();
    const first = await written(app, "Sagsbehandler Tre", "Ring torsdag");
    const second = await written(app, "Sagsbehandler Tre", "Ring fredag", first);
    const third = await written(app, "Leder To", "Ring mandag", second);
    expect((await notes(app)).map(({ id, text, replaces, author }) => [id, text, replaces, author.name])).toEqual([
      [first, "Ring torsdag", null, "Sagsbehandler Tre"],
      [second, "Ring fredag", first, "Sagsbehandler Tre"],
      [third, "Ring mandag", second, "Leder To"],
    ]);
    expect((await app.audited()).filter((line) => line.startsWith("writeNote"))).toHaveLength(3);
    expect(JSON.stringify(await wholeJournal(app.store))).not.toContain("Ring");
  });

  it("[PR3] is put right by its author or the unit's leader alone, on its own case alone", async () => {
    const app = await openVaultApp();
    const theirs = await written(app, "Leder To", "Aftalt på tavlemødet");
    const malformed = { ok: false, code: "malformed", data: { path: "replaces" } };
    for (const refused of [
      await write(app, "Sagsbehandler Tre", "Noget andet", theirs),
      await write(app, "Leder To", "Noget andet", theirs, "26-000002"),
      await write(app, "Leder To", "Noget andet", v7()),
    ])
      expect([refused.statusCode, refused.json()]).toEqual([400, malformed]);
    expect(await notes(app)).toHaveLength(1);
  });

  it("[CA5] that somebody has put right meanwhile is refused with a code; the same correction sent again is there once", async () => {
    const app = await openVaultApp();
    const first = await written(app, "Sagsbehandler Tre", "Ring torsdag");
    const id = v7();
    const sent = await write(app, "Leder To", "Ring mandag", first, N, id);
    const again = await write(app, "Leder To", "Ring mandag", first, N, id);
    expect([again.statusCode, again.json()]).toEqual([200, sent.json()]);
    const late = await write(app, "Sagsbehandler Tre", "Ring fredag", first);
    expect([late.statusCode, late.json()]).toEqual([409, { ok: false, code: "note-replaced", data: {} }]);
    expect(await notes(app)).toHaveLength(2);
  });

  it("[CA8] of an earlier release, without a history, is read as it was, and can be put right", async () => {
    const app = await openVaultApp();
    const { id: caseId } = must(await app.store.caseByNumber(N), N).state;
    const [id, at] = [v7() as NoteId, "2026-11-19T08:00:00.000Z" as never];
    const author = must(
      [...(await app.store.organisation()).people.values()].find(({ name }) => name === "Leder To"),
      "leader",
    ).id;
    const plain = '{"text":"{braces}"}';
    const sealed = makeVault(Buffer.alloc(32, 7)).sealNote({ id, caseId }, plain);
    const entry = { at, actor: author, action: "writeNote", caseId, citizenId: null, purpose: null } as const;
    await app.store.saveNote({ id, caseId, author, at, sealed }, entry);
    await written(app, "Leder To", "Nyt", id);
    expect((await notes(app)).map(({ text, replaces }) => [text, replaces])).toEqual([
      [plain, null],
      ["Nyt", id],
    ]);
  });
});
