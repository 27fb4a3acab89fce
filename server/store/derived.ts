import { asc } from "drizzle-orm";
import type { Connection } from "./connection.ts";
import type { Derived } from "./port.ts";

/** Every case, stay, clock and wait as stored, in the order of their keys: to hold against what the journal says (CA2). */
export async function derivedOn({ db, tables: { cases, stays, clocks, waits } }: Connection): Promise<Derived> {
  const states = await db.select({ state: cases.state }).from(cases).orderBy(asc(cases.id));
  return {
    states: states.map(({ state }) => state),
    stays: await db.select().from(stays).orderBy(asc(stays.caseId), asc(stays.position)),
    clocks: await db.select().from(clocks).orderBy(asc(clocks.caseId), asc(clocks.key)),
    waits: await db.select().from(waits).orderBy(asc(waits.caseId), asc(waits.position)),
  };
}
