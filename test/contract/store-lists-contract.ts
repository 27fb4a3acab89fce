import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { KeptImport, ListImport } from "#server/store/list-keeping.ts";
import type { Store } from "#server/store/port.ts";
import type { CitizenId, CommandId, NoteId } from "#shared/domain/ids.ts";
import { instant, uuid } from "#test/support/builders.ts";
import * as world from "./store-world.ts";
import { caseNo, change, commit, entry, newCase, numberNo, register, UNIT, writes } from "./store-world.ts";

const anImport = (n: number, more: Partial<ListImport> = {}): ListImport => ({
  id: uuid<CommandId>(0x7000 + n),
  kind: "cases",
  at: instant(`2026-11-2${n}T08:00:00Z`),
  actor: world.ACTOR,
  source: null,
  fileName: `liste-${n}.csv`,
  asOf: world.day("2026-11-20"),
  figures: { rows: n },
  undo: { cases: [n] },
  takenBack: null,
  ...more,
});

const told = (n: number, hasUndo: boolean, more: Partial<ListImport> = {}): KeptImport => {
  const { undo: _, ...rest } = anImport(n, more);
  return { ...rest, hasUndo };
};

/** What every store keeps of lists, and what leaves it with a case that is gone. */
export function listsContract(openFresh: world.OpenFresh): void {
  let store: Store;
  const listed = (taken: ListImport) => commit(store, () => writes({ entries: [entry(UNIT)], listImport: taken }));

  beforeEach(async () => {
    ({ store } = await openFresh());
    await world.begin(store);
  });
  afterEach(() => store.close());

  describe("the lists taken in", () => {
    it("[CA1] are told newest first, and only the latest of each kind says what it changed", async () => {
      await listed(anImport(1));
      await listed(anImport(2, { kind: "staff" }));
      await listed(anImport(3, { source: "Fagsystemet" }));
      expect(await store.listImports(10)).toEqual([
        told(3, true, { source: "Fagsystemet" }),
        told(2, true, { kind: "staff" }),
        told(1, false),
      ]);
      expect(await store.listUndo(anImport(3).id)).toEqual({ cases: [3] });
      expect((await store.listImports(1)).map(({ id }) => id)).toEqual([anImport(3).id]);
    });

    it("[CA1] a source is kept under its name until it is dropped, the last saving counts", async () => {
      const source = { name: "Fagsystemet", profile: { a: 1 }, savedAt: world.NOW, savedBy: world.ACTOR };
      await store.saveListSource(source);
      await store.saveListSource({ ...source, profile: { a: 2 } });
      expect(await store.listSources()).toEqual([{ ...source, profile: { a: 2 } }]);
      await store.dropListSource("Fagsystemet");
      expect(await store.listSources()).toEqual([]);
    });

    it("[CA1] is told of rows while they are written, and nothing is kept where that says stop", async () => {
      const many = world.upTo(2500).map((n) => newCase(n));
      const told: number[] = [];
      const onWritten = (rows: number) => {
        told.push(rows);
        throw new Error("stopped");
      };
      await expect(commit(store, () => writes(world.registering(...many)), { onWritten })).rejects.toThrow("stopped");
      expect(told.length).toBe(1);
      expect((await store.board(UNIT)).cases).toEqual([]);
      expect(await world.seqsOf(store, UNIT)).toEqual([]);
    });
  });

  describe("a case that is gone", () => {
    const citizenId = uuid<CitizenId>(0x9001);
    const note = { id: uuid<NoteId>(0x9101), caseId: caseNo(1), author: world.ACTOR, at: world.NOW, sealed: "sealed" };

    it("[CA7] leaves neither number, label, note, list row nor identity, and its figures stay", async () => {
      await register(store, newCase(1), newCase(2));
      const vault = [{ citizenId, lookup: "hash", nameLookup: "name", sealed: "sealed" }];
      const listRows = [{ caseId: caseNo(1), number: numberNo(1), values: "{}" }];
      await commit(store, () => writes({ entries: [entry(UNIT)], vault, listRows }));
      const logged = { at: world.NOW, actor: world.ACTOR, caseId: caseNo(1), citizenId, purpose: null } as const;
      await store.saveNote(note, { ...logged, action: "writeNote" });
      await commit(
        store,
        (loaded) =>
          writes({
            ...world.changing(loaded, caseNo(1), { gone: "erased" }),
            droppedTags: [caseNo(1)],
            droppedNotesOf: [caseNo(1)],
            droppedListRows: [caseNo(1)],
            droppedCitizens: [citizenId],
            erasedNumbers: ["hash of a number"],
            audited: [{ ...logged, action: "eraseCitizen" }],
          }),
        { scope: { cases: [caseNo(1)] } },
      );
      expect(await store.caseByNumber(numberNo(1))).toBeNull();
      expect(await store.notesOf(caseNo(1))).toEqual([]);
      expect(await store.listRows()).toEqual([]);
      expect(await store.citizens([citizenId])).toEqual([]);
      expect(await store.erasedAmong(["hash of a number", "another"])).toEqual(new Set(["hash of a number"]));
      expect((await store.derived()).states.map(({ id, gone }) => [id, gone])).toEqual([
        [caseNo(1), "erased"],
        [caseNo(2), undefined],
      ]);
      expect((await store.auditLog(0, 9)).map(({ action }) => action)).toEqual(["writeNote", "eraseCitizen"]);
    });

    it("[MV5] takes no place in a column or in hands", async () => {
      await register(store, newCase(1), newCase(2));
      await change(store, 1, { gone: "withdrawn" });
      let counted: readonly (number | undefined)[] = [];
      await commit(
        store,
        ({ inColumn, inHand }) => {
          counted = [inColumn.get(world.column), inHand.get(world.ACTOR)];
          return world.refused;
        },
        { scope: { countsOf: [world.column], handsOf: { unit: UNIT, people: [world.ACTOR] } } },
      );
      expect(counted).toEqual([1, 1]);
    });
  });
}
