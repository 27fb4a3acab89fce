import type { ListRow } from "#server/store/list-keeping.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { Recording } from "#shared/domain/events.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { RowRefusal } from "#shared/protocol/lists.ts";
import type { FoundColumns } from "./columns.ts";
import type { Citizens } from "./identify-citizens.ts";
import type { ListedRow } from "./read-row.ts";
import type { IdFor } from "./teams-of-list.ts";

/** A checked list with all that was found out about it before the transaction. */
export interface ListToPlan {
  readonly columns: FoundColumns;
  readonly rows: number;
  readonly listed: readonly ListedRow[];
  readonly refused: readonly RowRefusal[];
  /** Every case number in the file, of refused rows too: those cases aren't missing. */
  readonly numbers: ReadonlySet<string>;
  readonly citizens: Citizens;
  /** What earlier lists said, by case number. */
  readonly earlier: ReadonlyMap<string, ListRow>;
  /** Case numbers that belong to erased citizens. */
  readonly erased: ReadonlySet<string>;
  /** The list is of this team alone: cases of others aren't missing from it. */
  readonly onlyUnit: string | null;
  readonly asOf: PlainDate;
  readonly recorded: Omit<Recording, "backfill">;
  /** Who brings it: what they may not see is not told of (PR4). */
  readonly actor: Viewer;
  readonly validOnly: boolean;
  readonly idFor: IdFor;
  /** Seals a label that the list takes away, so that it can be put back. */
  readonly sealLabel: (caseId: CaseId, label: string) => string;
}
