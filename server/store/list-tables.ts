import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { CommandId, PersonId } from "#shared/domain/ids.ts";
import type { ColumnKit } from "./columns.ts";
import type { ListImport } from "./list-keeping.ts";

/** What is remembered of lists that were taken in, and how sources look. */
export const listTables = ({ table, text, json, index }: ColumnKit) => ({
  listImports: table(
    "list_imports",
    {
      id: text<CommandId>("id").primaryKey(),
      kind: text<ListImport["kind"]>("kind").notNull(),
      at: text<IsoInstant>("at").notNull(),
      actor: text<PersonId>("actor").notNull(),
      source: text("source"),
      fileName: text("file_name"),
      asOf: text<PlainDate>("as_of").notNull(),
      figures: json<unknown>("figures").notNull(),
      undo: json<unknown>("undo"),
      takenBack: json<ListImport["takenBack"]>("taken_back"),
    },
    (t) => [index("list_imports_at").on(t.at)],
  ),
  listSources: table("list_sources", {
    name: text("name").primaryKey(),
    profile: json<unknown>("profile").notNull(),
    savedAt: text<IsoInstant>("saved_at").notNull(),
    savedBy: text<PersonId>("saved_by").notNull(),
  }),
});
