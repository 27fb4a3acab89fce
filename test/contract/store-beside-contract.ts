import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "#server/audit/verify-audit.ts";
import type { AuditEntry, NoteRow } from "#server/store/beside-journal.ts";
import type { Store } from "#server/store/port.ts";
import type { CitizenId, NoteId, PersonId } from "#shared/domain/ids.ts";
import { instant, uuid } from "#test/support/builders.ts";
import * as world from "./store-world.ts";
import { caseNo, change, newCase, numberNo, OTHER, register, transfer, UNIT } from "./store-world.ts";

const citizenNo = (n: number) => uuid<CitizenId>(0x9000 + n);

export const lookedUp = (n: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
  at: world.NOW,
  actor: world.ACTOR,
  action: "readCitizen",
  caseId: caseNo(n),
  citizenId: citizenNo(n),
  purpose: "casework",
  ...change,
});

/** What every store promises of what is no state of a case: the audit log, notes, visits, and whose cases are whose. */
export function besideContract(openFresh: world.OpenFresh): void {
  let store: Store;
  let reopen: world.Opened["reopen"];

  beforeEach(async () => {
    ({ store, reopen } = await openFresh());
    await world.begin(store);
  });
  afterEach(() => store.close());

  describe("the audit log", () => {
    it("[PR7] begins empty, and an empty one holds", async () => {
      expect(await store.auditHead()).toEqual({ seq: 0, hash: "" });
      expect(await verifyAudit(store)).toEqual({ rows: 0, broken: null });
    });

    it("[PR7] keeps who did what and when, in order, page by page, and goes on after a restart", async () => {
      const without = lookedUp(3, { action: "exportJournal", caseId: null, citizenId: null, purpose: null });
      await store.audit(lookedUp(1));
      await store.audit(lookedUp(2, { action: "readNotes", citizenId: null, purpose: null }));
      store = await reopen();
      await store.audit(without);
      expect(await store.auditLog(0, 2)).toMatchObject([
        { seq: 1, ...lookedUp(1) },
        { seq: 2, action: "readNotes", citizenId: null },
      ]);
      expect(await store.auditLog(2, 2)).toMatchObject([{ seq: 3, ...without }]);
      expect(await verifyAudit(store)).toEqual({ rows: 3, broken: null });
    });

    it("[PR7] written to from many sides at once is one chain, also beside commands", async () => {
      await register(store, newCase(1));
      const given = world.upTo(100).flatMap((n) => [store.audit(lookedUp(n)), change(store, 1)]);
      await Promise.all(given);
      expect((await store.auditLog(0, 1000)).map(({ seq }) => seq)).toEqual(world.upTo(100));
      expect(await verifyAudit(store)).toEqual({ rows: 100, broken: null });
    });
  });

  describe("a note", () => {
    const note = (n: number, change: Partial<NoteRow> = {}): NoteRow => ({
      id: uuid<NoteId>(0x7000 + n),
      caseId: caseNo(1),
      author: world.ACTOR,
      at: world.NOW,
      sealed: `sealed${n}`,
      ...change,
    });
    const about = (n: number) => lookedUp(n, { action: "writeNote", citizenId: null, purpose: null });

    it("[CA7] lies in the vault, is read by its case, oldest first, and the log tells of it", async () => {
      const late = note(1, { at: instant("2026-11-23T09:00:00Z") });
      for (const each of [late, note(2), note(3, { caseId: caseNo(2) })])
        expect(await store.saveNote(each, about(1))).toEqual(each);
      expect(await store.notesOf(caseNo(1))).toEqual([note(2), late]);
      expect(await store.notesOf(caseNo(3))).toEqual([]);
      expect((await store.auditLog(0, 10)).map(({ action }) => action)).toEqual(Array(3).fill("writeNote"));
    });

    it("[CA4] given twice is there once and logged once, also in the same moment; the first one stays", async () => {
      const again = note(1, { sealed: "anew", author: uuid<PersonId>(99) });
      expect(await Promise.all([store.saveNote(note(1), about(1)), store.saveNote(again, about(1))])).toEqual([
        note(1),
        note(1),
      ]);
      expect(await store.notesOf(caseNo(1))).toEqual([note(1)]);
      expect(await verifyAudit(store)).toEqual({ rows: 1, broken: null });
    });
  });

  it("a visit is one's own last opening of a case", async () => {
    expect(await store.visit(world.ACTOR, caseNo(1))).toBeNull();
    await store.saveVisit(world.ACTOR, caseNo(1), world.NOW);
    await store.saveVisit(world.ACTOR, caseNo(1), instant("2026-11-24T08:00:00Z"));
    expect(await store.visit(world.ACTOR, caseNo(1))).toBe("2026-11-24T08:00:00.000Z");
    expect(await store.visit(world.ACTOR, caseNo(2))).toBeNull();
    expect(await store.visit(uuid<PersonId>(99), caseNo(1))).toBeNull();
  });

  it("a citizen's cases are found in every unit, also after a case has moved or got its citizen later", async () => {
    const citizen = citizenNo(1);
    await register(store, newCase(1, { citizen }), newCase(2, { citizen, unit: OTHER }), newCase(3), newCase(4));
    await transfer(store, 1, UNIT, OTHER);
    await change(store, 3, { citizen });
    const found = await store.casesOfCitizen(citizen);
    expect(found.map(({ tag }) => tag.number).sort()).toEqual([1, 2, 3].map(numberNo));
    expect(found.find(({ state }) => state.id === caseNo(1))?.state.unit).toBe(OTHER);
    expect(await store.casesOfCitizen(citizenNo(2))).toEqual([]);
  });
}
