import { asc, eq } from "drizzle-orm";
import { ORGANISATION, type PersonId } from "#shared/domain/ids.ts";
import { type Connection, statement } from "./connection.ts";
import type { Member, Organisation } from "./port.ts";

/** The organisation and the revision it was read at; another revision means that something of it has changed. */
export interface OrganisationPicture {
  readonly revision: number;
  readonly organisation: Organisation;
}

const standing = statement("organisation_standing", ({ db, tables: { streams } }) =>
  db.select({ seq: streams.seq, revision: streams.revision }).from(streams).where(eq(streams.id, ORGANISATION)),
);

/** The organisation's stream is there from the first opening (CA3). */
export async function beginOrganisation({ db, tables: { streams } }: Connection): Promise<void> {
  await db.insert(streams).values({ id: ORGANISATION, seq: 0, revision: 0 }).onConflictDoNothing();
}

/** The organisation as it is on this connection: the known picture while it still holds, read anew where it doesn't. */
export async function organisationOn(on: Connection, known: OrganisationPicture | null): Promise<OrganisationPicture> {
  for (;;) {
    const [before] = await standing(on);
    if (!before) throw new Error("the organisation's stream is missing");
    if (known?.revision === before.revision) return withSeq(known, before.seq);
    const organisation = { seq: before.seq, ...(await readOrganisation(on)) };
    const [after] = await standing(on);
    // Somebody may have committed between the queries: then what was read is a mixture.
    if (after?.revision === before.revision) return { revision: before.revision, organisation };
  }
}

/** The same maps as before, so that what callers have derived from them stays good. */
function withSeq(known: OrganisationPicture, seq: number): OrganisationPicture {
  return known.organisation.seq === seq ? known : { ...known, organisation: { ...known.organisation, seq } };
}

async function readOrganisation({ db, tables }: Connection): Promise<Omit<Organisation, "seq">> {
  const { units, people, memberships, rulebook, closedDays } = tables;
  const unitRows = await db.select().from(units);
  const personRows = await db.select().from(people);
  const membershipRows = await db.select().from(memberships).orderBy(asc(memberships.position));
  const [book] = await db.select().from(rulebook);
  const days = await db.select().from(closedDays);
  const members = personRows.sort(byId).map((person): [PersonId, Member] => {
    const own = membershipRows.filter((row) => row.person === person.id);
    return [person.id, { ...person, units: own.map((row) => row.unit) }];
  });
  return {
    // Ids carry their time, so this is the order in which they were made; databases sort text each in their own way.
    units: new Map(unitRows.sort(byId).map(({ changedSeq: _, ...unit }) => [unit.id, unit])),
    people: new Map(members),
    rulebook: book?.rules ?? { rules: [] },
    closedDays: new Map(days.map((day) => [day.on, day.decidedAt])),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
