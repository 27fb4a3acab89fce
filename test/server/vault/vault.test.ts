import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { initialsOf } from "#server/vault/initials.ts";
import { openVault } from "#server/vault/open-vault.ts";
import { makeVault } from "#server/vault/vault.ts";
import type { CaseId, CitizenId, NoteId } from "#shared/domain/ids.ts";
import { uuid } from "#test/support/builders.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const citizen = uuid<CitizenId>(1);
const other = uuid<CitizenId>(2);
const who = { name: "Testa Prøvesen", cpr: "6101851234" };
const vault = makeVault(Buffer.alloc(32, 1));
const otherKey = makeVault(Buffer.alloc(32, 2));

describe("an identity in the vault", () => {
  it("[PR1] is read back as it was, by the citizen's id", () => {
    expect(vault.open(citizen, vault.seal(citizen, who))).toEqual(who);
  });

  it("[PR1] shows neither name nor number where it lies, and never looks the same twice", () => {
    const sealed = vault.seal(citizen, who);
    expect(Buffer.from(sealed.slice(3), "base64url").toString("latin1")).not.toMatch(/Testa|6101851234/);
    expect(vault.seal(citizen, who)).not.toBe(sealed);
  });

  it("[PR1] does not open for another citizen, with another key, or when a bit was changed", () => {
    const sealed = vault.seal(citizen, who);
    // Not the last letters: some of their bits say nothing.
    const at = sealed.length - 8;
    const changed = sealed.slice(0, at) + (sealed.charAt(at) === "A" ? "B" : "A") + sealed.slice(at + 1);
    expect(() => vault.open(other, sealed)).toThrow();
    expect(() => otherKey.open(citizen, sealed)).toThrow();
    expect(() => vault.open(citizen, changed)).toThrow();
  });

  it("[PR1] is found again by the CPR number, with or without a hyphen, but only with the key", () => {
    expect(vault.lookup("610185-1234")).toBe(vault.lookup("6101851234"));
    expect(vault.lookup("6101851234")).not.toBe(vault.lookup("6101851235"));
    expect(vault.lookup("6101851234")).not.toBe(otherKey.lookup("6101851234"));
    expect(vault.lookup("6101851234")).not.toContain("6101851234");
  });
});

describe("a note in the vault", () => {
  const place = { id: uuid<NoteId>(3), caseId: uuid<CaseId>(4) };
  const text = "Aftalt med Testa: ring fredag";

  it("[PR1] is read back as it was, and shows nothing where it lies", () => {
    const sealed = vault.sealNote(place, text);
    expect(vault.openNote(place, sealed)).toBe(text);
    expect(Buffer.from(sealed.slice(3), "base64url").toString("latin1")).not.toMatch(/Testa|fredag/);
  });

  it("[PR1] does not open as another note, on another case, with another key, or as an identity", () => {
    const sealed = vault.sealNote(place, text);
    expect(() => vault.openNote({ ...place, id: uuid(5) }, sealed)).toThrow();
    expect(() => vault.openNote({ ...place, caseId: uuid(5) }, sealed)).toThrow();
    expect(() => otherKey.openNote(place, sealed)).toThrow();
    expect(() => vault.open(uuid(4), sealed)).toThrow();
  });
});

describe("the key of an installation", () => {
  function anInstallation() {
    const settings = new Map<string, string>();
    const store = {
      setting: async (name: string) => settings.get(name) ?? null,
      saveSetting: async (name: string, value: string) => void settings.set(name, value),
    };
    return { store, settings, file: join(tempDir("key"), "data-key", "vault.key") };
  }

  it("is made at the first start, for its owner alone, and serves every start after it", async () => {
    const { store, file } = anInstallation();
    const first = await openVault(store, file);
    const second = await openVault(store, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(file, "..")).mode & 0o777).toBe(0o700);
    expect(first.ok && second.ok && second.value.fingerprint === first.value.fingerprint).toBe(true);
    expect(first.ok && readFileSync(file, "utf8").includes(first.value.fingerprint)).toBe(false);
  });

  it("refuses a lost key with a sentence and makes no new one in its place", async () => {
    const { store, settings, file } = anInstallation();
    await openVault(store, file);
    rmSync(file);
    const before = [...settings];
    const refused = await openVault(store, file);
    expect(refused).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^Nøglen til personoplysningerne mangler: .*\.$/),
    });
    expect(existsSync(file)).toBe(false);
    expect([...settings]).toEqual(before);
  });

  it("refuses another key, a file that is no key, and one that others can read", async () => {
    const { store, file } = anInstallation();
    await openVault(store, file);
    writeFileSync(file, Buffer.alloc(32, 9).toString("base64"));
    expect(await openVault(store, file)).toMatchObject({
      ok: false,
      error: expect.stringContaining("er en anden end den"),
    });
    writeFileSync(file, "ikke en nøgle");
    expect(await openVault(store, file)).toMatchObject({
      ok: false,
      error: expect.stringContaining("indeholder ikke en nøgle"),
    });
    chmodSync(file, 0o644);
    expect(await openVault(store, file)).toMatchObject({ ok: false, error: expect.stringContaining("chmod 600") });
  });
});

describe("a citizen's initials", () => {
  it.each([
    ["Ida Rasmussen", "I.R."],
    ["  ida   rasmussen ", "I.R."],
    ["Øjvind", "Ø."],
    ["Anna Berit Clara Dorthe Eriksen", "A.B.E."],
    ["=HYPERLINK(1) <b>Olsen</b>", "H.B."],
    ['Ib "Ibber" Holm', "I.I.H."],
    ["1234 ;", null],
    ["", null],
  ])("[PR2] of %s are %s: letters only, at most six characters", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
