import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { makeImportList } from "#server/imports/import-list.ts";
import type { Store } from "#server/store/port.ts";
import type { CommandId, NoteId } from "#shared/domain/ids.ts";
import type { OpenEmpty } from "#test/contract/fresh-stores.ts";
import { AS_OF, CLERK, type ImportDesk, listOf, row } from "#test/server/imports/import-office.ts";
import { AT, CPR, erasableDesk, NOW, ROWS } from "./erasable-list.ts";

/** What others had begun before an erasure and end after it, whatever the database. */
export function meanwhileContract(open: OpenEmpty): void {
  let store: Store;
  let desk: ImportDesk;

  beforeEach(async () => {
    desk = await erasableDesk(open);
    store = desk.store;
  });

  const erase = () => desk.erasures.erase({ meant: { case: "26-000001" }, dryRun: false });

  describe("what is erased meanwhile", () => {
    it("[PR8] does not come back with a list that was read before and is written after", async () => {
      let isRead = false;
      const listId = v7() as CommandId;
      const meanwhile: Store = {
        ...store,
        async commit(request) {
          if (request.commandId === listId && !isRead) {
            isRead = true;
            expect(await erase()).toMatchObject({ outcome: "erased" });
          }
          return store.commit(request);
        },
      };
      const inList = makeImportList({ ...desk, store: meanwhile, now: () => NOW, newId: v7 });
      const list = listOf([...ROWS, row("26-000007")].map((each) => ({ ...each, Navn: "Ida Nygift" })));
      const taken = await inList({ bytes: list, actor: CLERK, asOf: AS_OF, commandId: listId });
      expect([isRead, taken]).toMatchObject([true, { outcome: "done", report: { created: 1 } }]);
      for (const number of ["26-000001", "26-000002"]) expect(await store.caseByNumber(number)).toBeNull();
      expect(await store.citizensByLookup([desk.vault.lookup(CPR)])).toEqual(new Map());
    });

    it("[PR8] takes no note any more that was begun before", async () => {
      const { id: caseId, citizen: citizenId } = (await desk.case("26-000001")).state;
      const id = v7() as NoteId;
      const note = { id, caseId, author: CLERK.id, at: AT, sealed: desk.vault.sealNote({ id, caseId }, "For sent") };
      const entry = { at: AT, actor: CLERK.id, action: "writeNote", caseId, citizenId, purpose: null } as const;
      await erase();
      const kept = await store.saveNote(note, entry);
      expect([kept, await store.notesOf(caseId)]).toEqual([null, []]);
    });
  });
}
