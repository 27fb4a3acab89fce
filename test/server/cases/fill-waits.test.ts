import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillWaits } from "#server/cases/fill-waits.ts";
import { rebuild } from "#server/cases/rebuild.ts";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { Store } from "#server/store/port.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { openIn, openOffice, type TestOffice } from "#test/support/office.ts";

/** As an earlier release left them: holds in the journal, and no wait anywhere. */
async function forgetWaits(store: Store): Promise<void> {
  const { waits } = await store.derived();
  const known = await store.casesWith(["caseRegistered"]);
  await store.deriveAgain(known, () => (history) => {
    const { waits: _, ...state } = must([...rebuild(history).states.values()][0], "a case");
    const droppedWaits = waits.filter(({ caseId }) => caseId === state.id);
    return { state, droppedWaits };
  });
  await store.saveSetting("waits", "");
}

const emptied = emptiedDatabase();

describe.each([
  ["SQLite", openIn],
  ["PostgreSQL", async () => openAt(await emptied())],
])("waits of earlier holds on %s", (_, open) => {
  let office: TestOffice;
  let id: CaseId;
  beforeEach(async () => {
    office = await openOffice(open);
    id = await office.register("26-000001", "SEL § 85", "2026-02-25");
    await office.register("26-000002", "SEL § 85", "2026-02-25");
    await office.give("setHold", { caseId: id, hold: { reason: "doctor" } });
    office.setNow("2026-03-09");
    await office.give("setHold", { caseId: id, hold: { reason: "citizen" } });
  });
  afterEach(() => office.store.close());

  it("[CA2] are read from the journal at the first start, and the journal holds again", async () => {
    const { store } = office;
    const before = await store.derived();
    await forgetWaits(store);
    expect((await store.derived()).waits).toEqual([]);
    expect((await verifyJournal(store)).problems).toHaveLength(1);
    await fillWaits(store);
    expect(await store.derived()).toEqual(before);
    expect(before.waits.map(({ caseId, reason, from, to }) => [caseId, reason, from, to])).toEqual([
      [id, "doctor", "2026-03-02", "2026-03-09"],
      [id, "citizen", "2026-03-09", null],
    ]);
    expect((await verifyJournal(store)).problems).toEqual([]);
  });

  it("[CA2] are read once: the next start asks for nothing", async () => {
    const { store } = office;
    await fillWaits(store);
    const casesWith = () => Promise.reject(new Error("asked again"));
    await expect(fillWaits({ ...store, casesWith })).resolves.toBeUndefined();
    expect(must(await store.setting("waits"), "the mark")).toBe("filled");
  });
});
