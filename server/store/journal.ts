import { and, asc, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { CaseId, StreamId } from "#shared/domain/ids.ts";
import { type Connection, statement } from "./connection.ts";
import { insertion } from "./insertion.ts";
import type { JournalEntry } from "./port.ts";

/** The journal is only ever added to (CA2). */
export const appendEntries = insertion({ name: "append", into: ({ journal }) => journal });

const ofCase = statement("journal_of_case", ({ db, tables: { journal } }) =>
  db
    .select()
    .from(journal)
    .where(eq(journal.caseId, sql.placeholder("id")))
    .orderBy(asc(journal.caseVersion)),
);
const ofStream = statement("journal_of_stream", ({ db, tables: { journal } }) =>
  db
    .select()
    .from(journal)
    .where(and(eq(journal.stream, sql.placeholder("stream")), gt(journal.seq, sql.placeholder("after"))))
    .orderBy(asc(journal.seq))
    .limit(sql.placeholder("limit")),
);
const leavers = statement("journal_of_leavers", ({ db, tables: { journal } }) =>
  db
    .select({ caseId: journal.caseId })
    .from(journal)
    .where(
      and(
        eq(journal.stream, sql.placeholder("stream")),
        gt(journal.seq, sql.placeholder("since")),
        eq(journal.type, "caseLeft"),
        isNotNull(journal.caseId),
      ),
    ),
);

export const historyOf = async (on: Connection, id: CaseId): Promise<readonly JournalEntry[]> => ofCase(on, { id });

export const journalOf = async (
  on: Connection,
  stream: StreamId,
  after: number,
  limit: number,
): Promise<readonly JournalEntry[]> => ofStream(on, { stream, after, limit });

/** Cases that have left the unit since, some of them perhaps back again (CA3). */
export async function leftSince(on: Connection, stream: StreamId, since: number): Promise<readonly CaseId[]> {
  const rows = await leavers(on, { stream, since });
  return [...new Set(rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))];
}
