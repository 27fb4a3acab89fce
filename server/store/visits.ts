import { and, eq, sql } from "drizzle-orm";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import { type Connection, statement } from "./connection.ts";
import { insertion } from "./insertion.ts";

const find = statement("visit", ({ db, tables: { visits } }) =>
  db
    .select({ at: visits.at })
    .from(visits)
    .where(and(eq(visits.person, sql.placeholder("person")), eq(visits.caseId, sql.placeholder("caseId")))),
);
const put = insertion({ name: "put_visit", into: ({ visits }) => visits, replacing: ["person", "caseId"] });

export async function visitOn(on: Connection, person: PersonId, caseId: CaseId): Promise<IsoInstant | null> {
  const [row] = await find(on, { person, caseId });
  return row?.at ?? null;
}

export const saveVisitOn = (on: Connection, person: PersonId, caseId: CaseId, at: IsoInstant): Promise<void> =>
  put(on, [{ person, caseId, at }]);
