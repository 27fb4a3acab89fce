import { eq, sql } from "drizzle-orm";
import { ORGANISATION, type StreamId } from "#shared/domain/ids.ts";
import type { Connection } from "./connection.ts";
import { insertion, type Pause } from "./insertion.ts";
import type { Member, Writes } from "./port.ts";

const THE_RULEBOOK = 1;

const putUnits = insertion({ name: "put_unit", into: ({ units }) => units, replacing: ["id"] });
const putPeople = insertion({ name: "put_person", into: ({ people }) => people, replacing: ["id"] });
const addMemberships = insertion({ name: "add_membership", into: ({ memberships }) => memberships });
const putRulebook = insertion({ name: "put_rulebook", into: ({ rulebook }) => rulebook, replacing: ["id"] });
const addClosedDays = insertion({ name: "add_closed_day", into: ({ closedDays }) => closedDays });

/** Writes what changed of the organisation, and raises its revision, by which everyone sees that it has changed. */
export async function writeOrganisation(
  on: Connection,
  writes: Writes,
  reached: (stream: StreamId) => number,
  pause: Pause,
): Promise<void> {
  const { units, people, rulebook, closedDays } = writes;
  if (!units && !people && !rulebook && !closedDays) return;
  await putUnits(
    on,
    (units ?? []).map((unit) => ({ ...unit, changedSeq: reached(unit.id) })),
    pause,
  );
  await writePeople(on, people ?? [], pause);
  if (rulebook) await putRulebook(on, [{ id: THE_RULEBOOK, rules: rulebook }], pause);
  if (closedDays) await writeClosedDays(on, closedDays, pause);
  const { streams } = on.tables;
  await on.db
    .update(streams)
    .set({ revision: sql`${streams.revision} + 1` })
    .where(eq(streams.id, ORGANISATION));
}

async function writePeople(on: Connection, people: readonly Member[], pause: Pause): Promise<void> {
  await putPeople(
    on,
    people.map(({ units: _, ...person }) => person),
    pause,
  );
  const { memberships } = on.tables;
  for (const { id, units } of people) {
    await on.db.delete(memberships).where(eq(memberships.person, id));
    await addMemberships(
      on,
      units.map((unit, position) => ({ person: id, unit, position })),
      pause,
    );
  }
}

async function writeClosedDays(on: Connection, days: NonNullable<Writes["closedDays"]>, pause: Pause): Promise<void> {
  await on.db.delete(on.tables.closedDays);
  await addClosedDays(
    on,
    [...days].map(([day, decidedAt]) => ({ on: day, decidedAt })),
    pause,
  );
}
