import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Loaded, Scope, Store } from "#server/store/port.ts";
import type { NoteId, PersonId, ViewId } from "#shared/domain/ids.ts";
import type { SavedView } from "#shared/domain/world.ts";
import { ANNA, columnFor, TOVE, uuid } from "#test/support/builders.ts";
import * as world from "./store-world.ts";
import { caseNo, change, column, commit, newCase, OTHER, register, UNIT, writes } from "./store-world.ts";

/** What a command may ask to see: counts, histories, views. */
export function scopeContract(openFresh: world.OpenFresh): void {
  let store: Store;

  beforeEach(async () => {
    ({ store } = await openFresh());
    await world.begin(store);
  });
  afterEach(() => store.close());

  /** What a command with this scope is shown, while it changes nothing. */
  async function shown(scope: Partial<Scope>): Promise<Loaded> {
    let seen: Loaded | undefined;
    await commit(
      store,
      (loaded) => {
        seen = loaded;
        return writes({ entries: [] });
      },
      { scope },
    );
    if (!seen) throw new Error("the plan was not asked");
    return seen;
  }

  const noteOn = (n: number): Parameters<Store["saveNote"]> => {
    const [caseId, author, at] = [caseNo(n), ANNA, world.NOW];
    const entry = { at, actor: author, action: "writeNote", caseId, citizenId: null, purpose: null } as const;
    return [{ id: uuid<NoteId>(700 + n), caseId, author, at, sealed: "sealed" }, entry];
  };

  describe("what a limit counts", () => {
    it("[MV5] is every case in the column, restricted ones too, and the last change counts", async () => {
      await register(store, newCase(1), newCase(2, { restrictedTo: [TOVE] }), newCase(3, { stage: "intake" }));
      const intake = columnFor("intake");
      expect([...(await shown({ countsOf: [column, intake] })).inColumn]).toEqual([
        [column, 2],
        [intake, 1],
      ]);
      await change(store, 1, { column: intake, stage: "intake" });
      expect((await shown({ countsOf: [intake] })).inColumn.get(intake)).toBe(2);
    });

    it("[MV5] is a caseworker's open cases in the unit, and no others", async () => {
      await register(
        store,
        newCase(1, { caseworker: ANNA }),
        newCase(2, { caseworker: ANNA, stage: "closed" }),
        newCase(3, { caseworker: ANNA, unit: OTHER }),
        newCase(4, { caseworker: TOVE }),
        newCase(5, { caseworker: null }),
      );
      const hands = { unit: UNIT, people: [ANNA, TOVE, uuid<PersonId>(99)] };
      expect([...(await shown({ handsOf: hands })).inHand.values()]).toEqual([1, 1, 0]);
    });
  });

  it("[MV7] shows what has happened to a case, oldest first, and nothing of others", async () => {
    await register(store, newCase(1), newCase(2));
    await change(store, 1);
    const { histories } = await shown({ historiesOf: [caseNo(1)] });
    expect(histories.size).toBe(1);
    expect(histories.get(caseNo(1))?.map(({ caseVersion }) => caseVersion)).toEqual([1, 2]);
  });

  it("[CA1] shows what has changed in a unit after a number, and nothing that stands as it was", async () => {
    await register(store, newCase(1), newCase(2), newCase(3, { unit: OTHER }));
    const since = (await store.streams()).get(UNIT) ?? 0;
    const asked = { changedSince: new Map([[UNIT, since]]) };
    expect((await shown(asked)).cases.size).toBe(0);
    await change(store, 2);
    await world.transfer(store, 3, OTHER, UNIT);
    expect([...(await shown(asked)).cases.keys()].sort()).toEqual([caseNo(2), caseNo(3)]);
  });

  it("[CA1] shows which cases have notes, and lets nobody write another until it has ended", async () => {
    await register(store, newCase(1), newCase(2), newCase(3));
    await store.saveNote(...noteOn(1));
    const ids = [caseNo(1), caseNo(2)];
    let writing: Promise<unknown> = Promise.resolve();
    const going = commit(
      store,
      (loaded) => {
        expect(loaded.noted).toEqual(new Set([caseNo(1)]));
        writing = store.saveNote(...noteOn(2));
        const { state } = world.found(loaded, caseNo(2));
        const gone = { ...state, version: state.version + 1, gone: "withdrawn" } as const;
        return writes({ entries: [world.caseEntry(gone)], states: [gone] });
      },
      { scope: { cases: [caseNo(2)], notedAmong: ids } },
    );
    await going;
    expect(await writing).toBeNull();
    expect([...(await store.notedAmong(ids))]).toEqual([caseNo(1)]);
  });

  describe("a saved view", () => {
    const view = (n: number, change: Partial<SavedView> = {}): SavedView => ({
      id: uuid<ViewId>(500 + n),
      unit: UNIT,
      owner: ANNA,
      shared: false,
      name: `Visning ${n}`,
      query: "par=85",
      ...change,
    });
    const save = (saved: SavedView) => commit(store, () => writes({ entries: [], views: { saved } }));

    it("[CA1] is one's own or the unit's, by name, until it is dropped", async () => {
      const [own, shared, hidden, elsewhere] = [
        view(2),
        view(1, { owner: TOVE, shared: true }),
        view(3, { owner: TOVE }),
        view(4, { unit: OTHER }),
      ];
      for (const each of [own, shared, hidden, elsewhere]) await save(each);
      expect(await store.views(UNIT, ANNA)).toEqual([shared, own]);
      await save({ ...own, name: "Aa", query: "frist=over" });
      expect((await store.views(UNIT, ANNA)).map(({ name, query }) => [name, query])).toEqual([
        ["Aa", "frist=over"],
        ["Visning 1", "par=85"],
      ]);
      expect((await shown({ views: [shared.id, uuid<ViewId>(999)] })).views).toEqual(new Map([[shared.id, shared]]));
      await commit(store, () => writes({ entries: [], views: { dropped: shared.id } }));
      expect(await store.views(UNIT, TOVE)).toEqual([hidden]);
    });
  });
}
