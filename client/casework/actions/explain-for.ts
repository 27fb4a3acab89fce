import type { ActionSubject } from "#client/casework/case-actions.tsx";
import { columnTitle } from "#client/casework/column-title.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { rejectionText } from "#shared/i18n/rejection-text.ts";

/** A refusal in words, with the names that the case's page knows (CA5). */
export const explainFor =
  ({ people, columns }: Pick<ActionSubject, "people" | "columns">, t: Translate) =>
  (rejection: Rejection): string => {
    const column = (id: string) => columns.find((candidate) => candidate.id === id);
    return rejectionText(
      rejection,
      {
        person: (id) => people.get(id)?.name ?? null,
        column: (id) => {
          const found = column(id);
          return found ? columnTitle(found, t) : null;
        },
      },
      t,
    );
  };
