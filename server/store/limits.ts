import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { ColumnId, PersonId, UnitId } from "#shared/domain/ids.ts";
import { type Connection, statement } from "./connection.ts";

const inColumn = statement("count_in_column", ({ db, tables: { cases } }) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(cases)
    .where(and(eq(cases.column, sql.placeholder("column")), isNull(cases.gone))),
);
const inHand = statement("count_in_hand", ({ db, tables: { cases } }) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(cases)
    .where(
      and(
        eq(cases.unit, sql.placeholder("unit")),
        eq(cases.caseworker, sql.placeholder("caseworker")),
        ne(cases.stage, "closed"),
        isNull(cases.gone),
      ),
    ),
);

/** How many cases stand in a column, whoever may see them (MV5). */
export async function countInColumn(on: Connection, column: ColumnId): Promise<number> {
  const [row] = await inColumn(on, { column });
  return Number(row?.count ?? 0);
}

/** How many open cases a caseworker has in a unit. */
export async function countInHand(on: Connection, unit: UnitId, caseworker: PersonId): Promise<number> {
  const [row] = await inHand(on, { unit, caseworker });
  return Number(row?.count ?? 0);
}
