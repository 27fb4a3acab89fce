import { describe, expect, it, onTestFinished } from "vitest";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { JournalEntry, Store } from "#server/store/port.ts";
import { UNIT } from "#test/support/builders.ts";
import { openOffice } from "#test/support/office.ts";

/** A store with two cases whose journal or tables read otherwise than they were written. */
async function verifying(spoil: Partial<Record<"journal" | "derived", (read: never) => unknown>> = {}) {
  const office = await openOffice();
  onTestFinished(() => office.store.close());
  await office.register("26-1", "SEL § 85", "2026-03-02");
  await office.register("26-2", "SEL § 85", "2026-03-02");
  const spoiled: Store = {
    ...office.store,
    journal: async (...asked) => {
      const read = await office.store.journal(...asked);
      return asked[0] === UNIT && spoil.journal ? (spoil.journal(read as never) as readonly JournalEntry[]) : read;
    },
    derived: async () => {
      const read = await office.store.derived();
      return spoil.derived ? (spoil.derived(read as never) as typeof read) : read;
    },
  };
  return (await verifyJournal(spoiled)).problems;
}

describe("verifying the journal", () => {
  it("[CA2] [CA3] finds nothing where it holds", async () => {
    expect(await verifying()).toEqual([]);
  });

  it("[CA3] finds a number that is missing, also the last one", async () => {
    expect(await verifying({ journal: (read: JournalEntry[]) => read.slice(1) })).toEqual([`${UNIT}: 1 mangler før 2`]);
    expect(await verifying({ journal: (read: JournalEntry[]) => read.filter(({ seq }) => seq < 2) })).toEqual([
      `${UNIT}: slutter ved 1, men er nået til 2`,
    ]);
  });

  it("[CA8] finds an event that no version ever wrote, and names no content", async () => {
    const journal = (read: JournalEntry[]) => read.map((entry) => ({ ...entry, payload: { note: "Testa Prøvesen" } }));
    const problems = await verifying({ journal });
    expect(problems).toEqual([1, 2].map((seq) => `${UNIT} ${seq}: caseRegistered version 1 kan ikke læses`));
  });

  it("[CA2] finds a case, a stay or a clock that does not follow from it", async () => {
    type Tables = Awaited<ReturnType<Store["derived"]>>;
    const first = (tables: Tables) => tables.states[0]?.id;
    expect(await verifying({ derived: (tables: Tables) => ({ ...tables, states: tables.states.slice(1) }) })).toEqual([
      expect.stringMatching(/: mangler$/),
    ]);
    const states = (tables: Tables) => tables.states.map((state) => ({ ...state, caseworkerChanges: 7 }));
    expect(await verifying({ derived: (tables: Tables) => ({ ...tables, states: states(tables) }) })).toHaveLength(2);
    const clocks = (tables: Tables) =>
      tables.clocks.map((row) => (row.caseId === first(tables) ? { ...row, due: "2030-01-01" } : row));
    expect(await verifying({ derived: (tables: Tables) => ({ ...tables, clocks: clocks(tables) }) })).toEqual([
      expect.stringMatching(/: fristerne er andre$/),
    ]);
    expect(await verifying({ derived: (tables: Tables) => ({ ...tables, stays: [] }) })).toHaveLength(2);
  });
});
