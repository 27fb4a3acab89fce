import { Client } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { fillWaits } from "#server/cases/fill-waits.ts";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { Store } from "#server/store/port.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { OTHER_UNIT, UNIT, viewers } from "#test/support/builders.ts";
import { openOffice, SYSTEM, type TestOffice } from "#test/support/office.ts";

/** Updates of cases by whoever calls itself slow wait for this. */
const GATE = 4711;
const SLOW = "slow";
const LAY_GATE = `
  CREATE OR REPLACE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock_shared(${GATE}); RETURN NULL; END $$;
  CREATE OR REPLACE TRIGGER gate BEFORE UPDATE ON cases FOR EACH STATEMENT
    WHEN (current_setting('application_name') = '${SLOW}') EXECUTE FUNCTION wait_at_gate()`;

const SIX_WEEKS: Payloads["correctRule"]["draft"] = {
  ...{ amount: 6, unit: "weeks", rollover: "none", calendar: "municipal", warn: { amount: 14, unit: "days" } },
  ...{ legalBasis: "RSL § 3, stk. 2", source: "Byrådets beslutning" },
};

const emptied = emptiedDatabase();

describe("waits are filled by one server on PostgreSQL while another works on the cases", () => {
  const both: Viewer = { ...viewers.leader, units: [UNIT, OTHER_UNIT] };
  let office: TestOffice;
  /** The server that starts, whose updates of cases can be held up. */
  let starting: Store;
  /** Holds what the others shall wait for. */
  let holder: Client;
  let watcher: Client;
  let id: CaseId;
  beforeEach(async () => {
    const url = await emptied();
    office = await openOffice(async () => openAt(url));
    await office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
    id = await office.register("26-000001", "SEL § 85", "2026-02-25");
    await office.give("setHold", { caseId: id, hold: { reason: "doctor" } });
    const named = new URL(url);
    named.searchParams.set("application_name", SLOW);
    starting = await openAt(named.href);
    [holder, watcher] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
    await Promise.all([holder.connect(), watcher.connect()]);
    await holder.query(LAY_GATE);
    await holder.query("BEGIN");
    return async () => {
      await holder.query("ROLLBACK");
      await holder.query("DROP TRIGGER gate ON cases");
      await Promise.all([holder.end(), watcher.end(), starting.close(), office.store.close()]);
    };
  });

  /** Until so many are waiting in the database, or what is given has come about. */
  const waiting = async (count: number, or = () => false): Promise<void> => {
    const text =
      "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    await expect.poll(async () => or() || (await watcher.query(text)).rows[0]?.waiting === count).toBe(true);
  };
  const hold = () => holder.query("SELECT FROM streams WHERE id = $1 FOR UPDATE", [UNIT]);

  it("[CA2] [CA3] what happens to a case that another has moved away meanwhile stays", async () => {
    await holder.query("SELECT pg_advisory_xact_lock($1)", [GATE]);
    await holder.query("SAVEPOINT held");
    await hold();
    const moved = office.give("transferCase", { caseId: id, toUnit: OTHER_UNIT }, both);
    await waiting(1);
    const filled = fillWaits(starting);
    await waiting(2);
    await holder.query("ROLLBACK TO held");
    expect((await moved).ok).toBe(true);
    // The one that starts has read the case's history and is about to write what follows from it.
    await waiting(1);
    let isGiven = false;
    const given = office
      .give("setHold", { caseId: id, hold: { reason: "citizen" } }, both, { unit: OTHER_UNIT })
      .finally(() => {
        isGiven = true;
      });
    await waiting(2, () => isGiven);
    await holder.query("ROLLBACK");
    await filled;
    expect((await given).ok).toBe(true);
    expect((await verifyJournal(office.store)).problems).toEqual([]);
    const { states } = await office.store.derived();
    expect(states.map(({ hold, unit }) => [hold?.reason, unit])).toEqual([["citizen", OTHER_UNIT]]);
  });

  it("[CA2] [CA3] a case's clocks are those of a rule that another has put right meanwhile", async () => {
    await hold();
    const corrected = office.give("correctRule", { rule: "SEL-85:decision", draft: SIX_WEEKS });
    await waiting(1);
    const filled = fillWaits(starting);
    await waiting(2);
    await holder.query("ROLLBACK");
    expect((await corrected).ok).toBe(true);
    await filled;
    expect((await verifyJournal(office.store)).problems).toEqual([]);
  });
});
