import { v7 } from "uuid";
import { expect, it } from "vitest";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import { makeReplayLog } from "#server/replay/replay-log.ts";
import type { Store } from "#server/store/port.ts";
import { UNIT } from "#test/support/builders.ts";
import { openOffice } from "#test/support/office.ts";
import { THE_LOG } from "./logs.ts";

export const TEAM = "Byggesager";

/** What replaying the whole log must give on every database. */
export function replayContract(open: () => Promise<Store>): void {
  it("[CA2] the log goes in once, into a unit without cases, and other units keep theirs", async () => {
    const office = await openOffice(open);
    await office.register("26-000001", "SEL-85", "2026-02-02");
    const replayLog = makeReplayLog({ store: office.store, now: office.now, newId: v7 });
    const seqs = await office.store.streams();
    expect(await replayLog({ bytes: THE_LOG, unit: " voksen  handicap" })).toEqual({
      ok: false,
      error: { code: "unit-has-cases", unit: "Voksen Handicap", cases: 1 },
    });
    expect(await office.store.streams()).toEqual(seqs);

    const report = { cases: 698, open: 52, deadlines: { eightWeeks: { cases: 525, equal: 525 } } };
    expect(await replayLog({ bytes: THE_LOG, unit: TEAM })).toMatchObject({ ok: true, value: report });
    expect(await verifyJournal(office.store)).toMatchObject({ cases: 699, problems: [] });
    const after = await office.store.streams();
    expect(await replayLog({ bytes: THE_LOG, unit: TEAM })).toEqual({
      ok: false,
      error: { code: "unit-has-cases", unit: TEAM, cases: 698 },
    });
    expect(await replayLog({ bytes: THE_LOG, unit: "En anden" })).toMatchObject({
      ok: false,
      error: { code: "number-taken" },
    });
    expect(await office.store.streams()).toEqual(after);
    expect((await office.store.board(UNIT)).cases).toHaveLength(1);
  }, 60_000);
}
