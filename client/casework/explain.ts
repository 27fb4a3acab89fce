import type { Column, Person } from "#shared/domain/board.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { rejectionText } from "#shared/i18n/rejection-text.ts";
import { columnTitle } from "./column-title.ts";

export interface Known {
  readonly columns: readonly Column[];
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** A refusal in words, with the names that the board at hand knows (CA5). */
export const explain = (rejection: Rejection, { columns, people }: Known, t: Translate): string =>
  rejectionText(
    rejection,
    {
      person: (id) => people.get(id)?.name ?? null,
      column: (id) => columns.filter((column) => column.id === id).map((column) => columnTitle(column, t))[0] ?? null,
    },
    t,
  );
