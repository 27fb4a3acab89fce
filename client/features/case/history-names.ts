import { columnTitle } from "#client/casework/column-title.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { HistoryNames } from "#shared/i18n/history-text.ts";
import type { CaseParts } from "./case-parts.ts";

/** What the history calls people, columns and sections. */
export const historyNames = ({ view, people }: Pick<CaseParts, "view" | "people">, t: Translate): HistoryNames => ({
  person: (id) => people.get(id)?.name ?? t("case.someone"),
  column: (id) => view.columns.filter((column) => column.id === id).map((column) => columnTitle(column, t))[0] ?? null,
  provision: lawSectionText,
});
