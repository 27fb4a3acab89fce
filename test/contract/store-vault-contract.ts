import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "#server/audit/verify-audit.ts";
import type { AuditEntry, NoteRow } from "#server/store/beside-journal.ts";
import type { Store, VaultRow } from "#server/store/port.ts";
import { KeyChanged, VAULT_KEY } from "#server/store/vault-key.ts";
import { fillNames } from "#server/vault/fill-names.ts";
import { makeVault } from "#server/vault/vault.ts";
import type { CitizenId, NoteId } from "#shared/domain/ids.ts";
import { uuid } from "#test/support/builders.ts";
import * as world from "./store-world.ts";
import { caseNo, commit, writes } from "./store-world.ts";

const citizenNo = (n: number) => uuid<CitizenId>(0x9000 + n);
const [old, coming] = [makeVault(Buffer.alloc(32, 4)), makeVault(Buffer.alloc(32, 5))];
const cprNo = (n: number) => String(1_000_000_000 + n);

const sealedRow = (n: number, vault = old): VaultRow => {
  const citizenId = citizenNo(n);
  const who = { name: `Testa Nr ${n}`, cpr: cprNo(n) };
  return {
    citizenId,
    lookup: vault.lookup(who.cpr),
    nameLookup: vault.nameLookup(who.name),
    sealed: vault.seal(citizenId, who),
  };
};
const noteNo = (n: number, vault = old): NoteRow => {
  const place = { id: uuid<NoteId>(0xa000 + n), caseId: caseNo(n) };
  return { ...place, author: world.ACTOR, at: world.NOW, sealed: vault.sealNote(place, `ring ${n}`) };
};
const entry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  at: world.NOW,
  actor: world.ACTOR,
  action: "rotateKey",
  caseId: null,
  citizenId: null,
  purpose: null,
  ...change,
});
const written = (n: number) => entry({ action: "writeNote", caseId: caseNo(n) });
const resealed = {
  from: old.fingerprint,
  to: coming.fingerprint,
  citizen: ({ citizenId, sealed }: VaultRow): VaultRow => {
    const who = old.open(citizenId, sealed);
    return {
      citizenId,
      lookup: coming.lookup(who.cpr ?? ""),
      nameLookup: coming.nameLookup(who.name),
      sealed: coming.seal(citizenId, who),
    };
  },
  note: (note: NoteRow): NoteRow => ({ ...note, sealed: coming.sealNote(note, old.openNote(note, note.sealed)) }),
  entry: entry(),
};

/** What every store promises of the vault as a whole: the log read by case and by citizen, names, and the change of key. */
export function vaultContract(openFresh: world.OpenFresh): void {
  describe("the vault as a whole", () => {
    let store: Store;
    let reopen: world.Opened["reopen"];
    const seal = (...rows: readonly VaultRow[]) => commit(store, () => writes({ entries: [], vault: rows }));

    beforeEach(async () => {
      ({ store, reopen } = await openFresh());
      await world.begin(store);
      await store.saveSetting(VAULT_KEY, old.fingerprint);
    });
    afterEach(() => store.close());

    describe("the audit log of one case or citizen", () => {
      it("[PR7] is read newest first, page by page, and holds nothing of others", async () => {
        await store.audit(...[1, 2, 1, 3, 1].map((n) => entry({ caseId: caseNo(n), citizenId: citizenNo(n) })));
        const first = await store.auditOfCase(caseNo(1), { before: null, limit: 2 });
        expect(first.map(({ seq }) => seq)).toEqual([5, 3]);
        expect((await store.auditOfCase(caseNo(1), { before: 3, limit: 2 })).map(({ seq }) => seq)).toEqual([1]);
        expect((await store.auditOfCitizen(citizenNo(2), { before: null, limit: 9 })).map(({ seq }) => seq)).toEqual([
          2,
        ]);
        expect(await store.auditOfCase(caseNo(9), { before: null, limit: 9 })).toEqual([]);
      });

      it("[PR7] of a citizen tells of every case, of searches, and of a time when nobody was known on the case", async () => {
        await world.register(
          store,
          world.newCase(1, { citizen: citizenNo(1) }),
          world.newCase(2, { citizen: citizenNo(1) }),
        );
        await store.audit(
          entry({ action: "readCitizen", caseId: caseNo(1), citizenId: citizenNo(1) }),
          entry({ action: "readNotes", caseId: caseNo(2) }),
          entry({ action: "searchCitizen", citizenId: citizenNo(1) }),
          entry({ action: "readCitizen", caseId: caseNo(1), citizenId: citizenNo(7) }),
          entry({ action: "searchCitizen" }),
        );
        const rows = await store.auditOfCitizen(citizenNo(1), { before: null, limit: 9 });
        expect(rows.map(({ action }) => action)).toEqual(["searchCitizen", "readNotes", "readCitizen"]);
      });
    });

    describe("names sealed before there was a hash of them", () => {
      it("[PR1] are found after the next start, each once, and those without a name never", async () => {
        const many = world.upTo(1100).map((n) => ({ ...sealedRow(n), nameLookup: null }));
        const nameless = { ...many[0], citizenId: citizenNo(2000), lookup: "x", nameLookup: null };
        await seal(...many, { ...nameless, sealed: old.seal(citizenNo(2000), { name: " " }) });
        await fillNames(store, old);
        for (const n of [1, 500, 501, 1100]) {
          const found = await store.citizensByName(old.nameLookup(`testa  NR ${n}`) ?? "");
          expect(found.map(({ citizenId }) => citizenId)).toEqual([citizenNo(n)]);
        }
        expect((await store.namelessAfter(null, 9)).map(({ citizenId }) => citizenId)).toEqual([citizenNo(2000)]);
        await fillNames(store, { ...old, open: () => expect.unreachable("opened again") });
      });

      it("[PR1] that were sealed anew meanwhile keep what that gave them", async () => {
        await seal({ ...sealedRow(1), nameLookup: null });
        const asRead = await store.namelessAfter(null, 9);
        const newer = { ...sealedRow(1), nameLookup: null };
        await seal(newer);
        await store.fillNames(asRead.map((row) => ({ ...row, nameLookup: "of the name before" })));
        expect(await store.citizens([citizenNo(1)])).toEqual([newer]);
      });
    });

    describe("a change of the vault's key", () => {
      beforeEach(async () => {
        await seal(...world.upTo(700).map((n) => sealedRow(n)));
        for (const n of [1, 2]) await store.saveNote(noteNo(n), written(n));
      });

      it("[PR1] seals every identity and note anew, with new hashes, and the log tells of it", async () => {
        const told: number[] = [];
        expect(await store.reseal({ ...resealed, onSealed: (rows) => told.push(rows) })).toBe(702);
        store = await reopen();
        expect(told).toEqual([500, 700, 702]);
        expect(await store.setting(VAULT_KEY)).toBe(coming.fingerprint);
        const [row] = await store.citizensByName(coming.nameLookup("Testa Nr 650") ?? "");
        expect(row && coming.open(row.citizenId, row.sealed)).toEqual({ name: "Testa Nr 650", cpr: cprNo(650) });
        const lookups = [coming.lookup(cprNo(3)), old.lookup(cprNo(3))];
        expect([...(await store.citizensByLookup(lookups)).values()]).toEqual([citizenNo(3)]);
        const [note] = await store.notesOf(caseNo(2));
        expect(note && coming.openNote(note, note.sealed)).toBe("ring 2");
        expect((await store.auditLog(0, 9)).at(-1)).toMatchObject({ action: "rotateKey" });
        expect(await verifyAudit(store)).toMatchObject({ broken: null });
      });

      it("[PR1] that breaks off on its way leaves everything as it was", async () => {
        const before = [await store.citizens([citizenNo(1)]), await store.notesOf(caseNo(1)), await store.auditHead()];
        const breaks = (note: NoteRow) =>
          note.caseId === caseNo(2) ? expect.unreachable("here") : resealed.note(note);
        await expect(store.reseal({ ...resealed, note: breaks })).rejects.toThrow("here");
        const after = [await store.citizens([citizenNo(1)]), await store.notesOf(caseNo(1)), await store.auditHead()];
        expect(after).toEqual(before);
        expect(await store.setting(VAULT_KEY)).toBe(old.fingerprint);
      });

      it("[PR1] refuses what was sealed with the key before, also what waited meanwhile, and a second change from it", async () => {
        const changing = store.reseal(resealed);
        const late = [
          seal(sealedRow(801)),
          store.saveNote(noteNo(8), written(8)),
          store.reseal({ ...resealed, to: "another" }),
        ];
        await changing;
        for (const outcome of await Promise.allSettled(late))
          expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(KeyChanged) });
        expect(await store.notesOf(caseNo(8))).toEqual([]);
        expect(await store.citizens([citizenNo(801)])).toEqual([]);
        await seal(sealedRow(802, coming));
        await store.saveNote(noteNo(9, coming), written(9));
        expect(await store.notesOf(caseNo(9))).toHaveLength(1);
      });

      it("lets no list be taken back that was taken in before it", async () => {
        const taken = { kind: "cases", at: world.NOW, actor: world.ACTOR, source: null, fileName: null } as const;
        const listImport = {
          ...taken,
          id: world.nextCommand(),
          asOf: world.day("2026-11-20"),
          figures: { rows: 1 },
          undo: { sealed: "with the old key" },
          takenBack: null,
        };
        await commit(store, () => writes({ entries: [], listImport }));
        await store.reseal(resealed);
        expect(await store.listImports(9)).toMatchObject([{ figures: { rows: 1 }, hasUndo: false }]);
      });
    });
  });
}
