import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Store } from "#server/store/port.ts";
import { VAULT_KEY } from "#server/store/vault-key.ts";
import { openVault } from "#server/vault/open-vault.ts";
import { makeRotateKey } from "#server/vault/rotate-key.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId, CitizenId, NoteId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import { instant, uuid, viewers } from "#test/support/builders.ts";
import { openIn, openOffice } from "#test/support/office.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const ida = uuid<CitizenId>(61);
const bo = uuid<CitizenId>(62);
const place = { id: uuid<NoteId>(71), caseId: uuid<CaseId>(72) };

/** A store with a key, two people in the vault (one without a number) and a note; whatever `faults` says goes wrong once. */
async function anInstallation(faults: Partial<Store> = {}) {
  const folder = tempDir("rotate");
  const { store, now } = await openOffice(() => openIn(folder));
  onTestFinished(() => store.close());
  const file = join(folder, "key", "vault.key");
  const vault = await opened();
  const rows = [
    { who: { name: "Ida Prøvesen", cpr: "6101851234" }, id: ida, lookup: vault.lookup("6101851234") },
    { who: { name: "Bo Prøvesen" }, id: bo, lookup: String(bo) },
  ];
  const vaultRows = rows.map(({ who, id, lookup }) => ({
    citizenId: id,
    lookup,
    nameLookup: vault.nameLookup(who.name),
    sealed: vault.seal(id, who),
  }));
  const scope = { streams: [], cases: [] };
  await store.commit({
    ...{ commandId: v7() as never, actor: viewers.leader.id, stream: "organisation", scope },
    now: instant("2026-11-23T08:00:00Z"),
    plan: () => ({ ok: true, writes: { entries: [], vault: vaultRows } }),
  });
  const note = { ...place, author: viewers.leader.id, at: instant("2026-11-23T08:00:00Z") };
  const entry = {
    at: note.at,
    actor: note.author,
    action: "writeNote",
    caseId: place.caseId,
    citizenId: null,
  } as const;
  await store.saveNote({ ...note, sealed: vault.sealNote(place, "Ring fredag") }, { ...entry, purpose: null });
  const rotate = makeRotateKey({ store: { ...store, ...faults }, vault, keyFile: file, now: () => now() as Instant });

  async function opened() {
    const answer = await openVault(store, file);
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  }
  /** All that lies in the vault, opened by whatever key holds at the next start. */
  async function readAll(by = opened()) {
    const held = await by;
    const citizens = await store.citizens([ida, bo]);
    const [kept] = await store.notesOf(place.caseId);
    return [
      ...citizens.map(({ citizenId, sealed }) => held.open(citizenId, sealed).name).sort(),
      held.openNote(place, must(kept, "note").sealed),
      (await store.citizensByLookup([held.lookup("610185-1234")])).size,
      (await store.citizensByName(must(held.nameLookup("bo prøvesen"), "hash"))).length,
    ];
  }
  const mark = async () => must(await store.setting(VAULT_KEY), "fingerprint");
  return { store, file, vault, rotate, opened, readAll, mark, before: readFileSync(file, "utf8") };
}

const EVERYTHING = ["Bo Prøvesen", "Ida Prøvesen", "Ring fredag", 1, 1];
const killed = () => Promise.reject(new Error("killed"));

describe("a change of the vault's key", () => {
  it("[PR1] locks everything with a new key, in the running server and at the next start, and the old key is gone", async () => {
    const { rotate, readAll, vault, mark, file, before } = await anInstallation();
    const was = await mark();
    expect(await rotate({})).toEqual({ ok: true, value: { sealed: 3 } });
    expect(await mark()).not.toBe(was);
    expect(vault.fingerprint).toBe(await mark());
    expect(await readAll(Promise.resolve(vault))).toEqual(EVERYTHING);
    expect(await readAll()).toEqual(EVERYTHING);
    expect(readFileSync(file, "utf8")).not.toBe(before);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.next`)).toBe(false);
  });

  it("[PR1] keeps the old key where one asks for it, for its owner alone, and never over another file", async () => {
    const { rotate, readAll, mark, file, before } = await anInstallation();
    const keepOld = `${file}.before`;
    expect(await rotate({ keepOld })).toMatchObject({ ok: true });
    expect(readFileSync(keepOld, "utf8")).toBe(before);
    expect(statSync(keepOld).mode & 0o777).toBe(0o600);
    const now = await mark();
    expect(await rotate({ keepOld })).toMatchObject({ ok: false, error: expect.stringContaining("kan ikke gemmes i") });
    expect(readFileSync(keepOld, "utf8")).toBe(before);
    expect([await mark(), await readAll()]).toEqual([now, EVERYTHING]);
  });

  it("[PR1] killed before the database was changed, the old key holds at the next start, and a change can be made", async () => {
    const { rotate, readAll, store, file, before, opened } = await anInstallation({ reseal: killed });
    await expect(rotate({})).rejects.toThrow("killed");
    expect(existsSync(`${file}.next`)).toBe(true);
    expect([await readAll(), readFileSync(file, "utf8")]).toEqual([EVERYTHING, before]);
    const again = makeRotateKey({ store, vault: await opened(), keyFile: file, now: () => 0 as Instant });
    expect(await again({})).toMatchObject({ ok: true });
    expect(await readAll()).toEqual(EVERYTHING);
  });

  it("[PR1] killed between the database and the file, the next start takes the new key and finishes", async () => {
    const parts = await anInstallation({
      reseal: async (request) => {
        await parts.store.reseal(request);
        return killed();
      },
      setting: killed,
    });
    const { rotate, readAll, mark, file, before, opened } = parts;
    await expect(rotate({})).rejects.toThrow("killed");
    expect([existsSync(`${file}.next`), readFileSync(file, "utf8")]).toEqual([true, before]);
    expect((await opened()).fingerprint).toBe(await mark());
    expect(existsSync(`${file}.next`)).toBe(false);
    expect(await readAll()).toEqual(EVERYTHING);
  });

  it("[PR1] whose answer was lost at the very end is found to be done", async () => {
    const parts = await anInstallation({
      reseal: async (request) => {
        await parts.store.reseal(request);
        return killed();
      },
    });
    expect(await parts.rotate({})).toEqual({ ok: true, value: { sealed: null } });
    expect(await parts.readAll(Promise.resolve(parts.vault))).toEqual(EVERYTHING);
    expect(existsSync(`${parts.file}.next`)).toBe(false);
  });

  it("[PR1] is refused while other servers run on the same database, and where the file is not the key in use", async () => {
    const { rotate, mark } = await anInstallation({ otherProcesses: async () => 1 });
    const was = await mark();
    expect(await rotate({})).toMatchObject({ ok: false, error: expect.stringMatching(/^Andre servere bruger/) });
    const other = await anInstallation();
    const strange = makeRotateKey({
      ...other,
      vault: other.vault,
      keyFile: `${other.file}.no`,
      now: () => 0 as Instant,
    });
    expect(await strange({})).toMatchObject({ ok: false, error: expect.stringContaining("er ikke den") });
    expect(await mark()).toBe(was);
  });

  it("[PR1] given twice at once is done once", async () => {
    const { rotate, readAll } = await anInstallation();
    const [first, second] = await Promise.all([rotate({}), rotate({})]);
    expect([first.ok, second.ok]).toEqual([true, false]);
    expect(await readAll()).toEqual(EVERYTHING);
  });
});
