import { sqliteColumns } from "../columns.ts";
import { defineTables } from "../tables.ts";

/** The tables one by one, since drizzle-kit looks at a module's exports to write migrations. */
export const {
  streams,
  journal,
  answers,
  cases,
  caseTags,
  visits,
  stays,
  clocks,
  units,
  people,
  memberships,
  views,
  rulebook,
  closedDays,
  vaultCitizens,
  vaultNotes,
  auditLog,
  auditHead,
  erasedNumbers,
  listRows,
  listImports,
  listSources,
  settings,
  credentials,
  sessions,
} = defineTables(sqliteColumns);
