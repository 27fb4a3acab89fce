import type { PlainDate } from "#shared/domain/dates.ts";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Result } from "#shared/lib/result.ts";
import type { ListOrder, ListPreview, ListRefusal } from "#shared/protocol/lists.ts";
import type { ImportList, ImportOffice, ImportOutcome, ImportRequest } from "./import-list.ts";
import { previewList, refusedRows } from "./preview-list.ts";
import type { WrittenFile } from "./refused-file.ts";
import type { Watching } from "./steps.ts";

/** A file that waits, with how its bringer wants it read. */
export interface OrderedList {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly order: ListOrder;
  readonly viewer: Viewer;
}

/** What can be done with one kind of list. */
export interface ListDesk {
  readonly preview: (list: OrderedList) => Promise<Result<ListPreview, ListRefusal>>;
  readonly takeIn: (list: OrderedList, watching: Watching) => Promise<ImportOutcome>;
  /** The rows that would be refused, as the same list with the reasons. */
  readonly refused: (list: OrderedList) => Promise<Result<WrittenFile, ListRefusal>>;
}

/** A kind without a desk can't be brought. */
export type ListDesks = Readonly<Partial<Record<ListKind, ListDesk>>>;

export const caseListDesk = (office: ImportOffice, importList: ImportList): ListDesk => ({
  preview: (list) => previewList(office, requestOf(list)),
  takeIn: (list, watching) => importList({ ...requestOf(list), ...watching }),
  refused: (list) => refusedRows(office, requestOf(list)),
});

export function requestOf({ bytes, fileName, sheet, order, viewer }: OrderedList): ImportRequest {
  const { profile, source, asOf, validOnly } = order;
  return {
    ...{ bytes, fileName, profile, validOnly, actor: viewer, source: source ?? null },
    ...(sheet === null ? {} : { sheet }),
    ...(asOf === undefined ? {} : { asOf: asOf as PlainDate }),
  };
}
