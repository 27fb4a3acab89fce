import { and, asc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import type { CaseState } from "#shared/domain/case.ts";
import type { CaseId, CitizenId, ColumnId, UnitId } from "#shared/domain/ids.ts";
import { type Connection, statement } from "./connection.ts";
import { nextTurn } from "./next-turn.ts";
import type { CaseTag, StoredCase } from "./port.ts";

/** How many keys one question names, and how many cases are read at a time. */
export const PAGE = 500;

interface CaseRow {
  readonly state: CaseState;
  readonly tag: CaseTag | null;
}

const selectCases = ({ db, tables: { cases, caseTags } }: Connection) =>
  db.select({ state: cases.state, tag: caseTags }).from(cases).leftJoin(caseTags, eq(caseTags.caseId, cases.id));

const oneById = statement("case_by_id", (on) => selectCases(on).where(eq(on.tables.cases.id, sql.placeholder("id"))));
const oneByNumber = statement("case_by_number", (on) =>
  selectCases(on).where(eq(on.tables.caseTags.number, sql.placeholder("number"))),
);
const pageOfUnit = statement("cases_of_unit", (on) => {
  const { unit, id } = on.tables.cases;
  const place = and(eq(unit, sql.placeholder("unit")), gt(id, sql.placeholder("after")));
  return selectCases(on).where(place).orderBy(asc(id)).limit(PAGE);
});
const changed = statement("cases_changed", (on) => {
  const { unit, changedSeq } = on.tables.cases;
  return selectCases(on).where(and(eq(unit, sql.placeholder("unit")), gt(changedSeq, sql.placeholder("since"))));
});
const ofCitizen = statement("cases_of_citizen", (on) =>
  selectCases(on).where(eq(on.tables.cases.citizen, sql.placeholder("citizen"))),
);
const owner = statement("case_of_number", ({ db, tables: { caseTags } }) =>
  db
    .select({ caseId: caseTags.caseId })
    .from(caseTags)
    .where(eq(caseTags.number, sql.placeholder("number"))),
);
const ranks = statement("ranks_of_column", ({ db, tables: { cases } }) =>
  db
    .select({ caseId: cases.id, rank: cases.rank })
    .from(cases)
    .where(and(eq(cases.column, sql.placeholder("column")), isNotNull(cases.rank))),
);

/** A case without a tag belongs to an erased citizen: its figures stay, its number is gone (CA7). */
const stored = ({ state, tag }: CaseRow): StoredCase => ({
  state,
  tag: tag ?? { caseId: state.id, number: "", label: null },
});

export async function caseByNumber(on: Connection, number: string): Promise<StoredCase | null> {
  const [row] = await oneByNumber(on, { number });
  return row ? stored(row) : null;
}

export async function casesById(on: Connection, ids: readonly CaseId[]): Promise<readonly StoredCase[]> {
  if (ids.length === 1) return (await oneById(on, { id: ids[0] })).map(stored);
  const pages = await inPages(ids, (page) => selectCases(on).where(inArray(on.tables.cases.id, page)));
  return pages.map(stored);
}

/** Every case of a unit, closed ones too; the event loop turns between pages. */
export async function casesOfUnit(on: Connection, unit: UnitId): Promise<readonly StoredCase[]> {
  const all: StoredCase[] = [];
  for (let after = ""; ; ) {
    const page = await pageOfUnit(on, { unit, after });
    all.push(...page.map(stored));
    const last = page.at(-1);
    if (page.length < PAGE || !last) return all;
    after = last.state.id;
    await nextTurn();
  }
}

export const casesChanged = async (on: Connection, unit: UnitId, since: number): Promise<readonly StoredCase[]> =>
  (await changed(on, { unit, since })).map(stored);

export const casesOfCitizen = async (on: Connection, citizen: CitizenId): Promise<readonly StoredCase[]> =>
  (await ofCitizen(on, { citizen })).map(stored);

export async function ownersOf(on: Connection, numbers: readonly string[]): Promise<ReadonlyMap<string, CaseId>> {
  const [only] = numbers;
  if (numbers.length === 1)
    return new Map((await owner(on, { number: only })).map(({ caseId }) => [only ?? "", caseId]));
  const { caseTags } = on.tables;
  const rows = await inPages(numbers, (page) => on.db.select().from(caseTags).where(inArray(caseTags.number, page)));
  return new Map(rows.map((row) => [row.number, row.caseId]));
}

/** The ranks of a column, lowest first, compared as the rules compare them (databases sort text each in their own way). */
export async function ranksOf(on: Connection, column: ColumnId): Promise<readonly { caseId: CaseId; rank: string }[]> {
  const rows = await ranks(on, { column });
  return rows.map(({ caseId, rank }) => ({ caseId, rank: rank ?? "" })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
}

/** Asks for many keys, a page of them at a time; the event loop turns between pages. */
export async function inPages<Key, Row>(
  keys: readonly Key[],
  ask: (page: Key[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < keys.length; at += PAGE) {
    if (at > 0) await nextTurn();
    rows.push(...(await ask(keys.slice(at, at + PAGE))));
  }
  return rows;
}
