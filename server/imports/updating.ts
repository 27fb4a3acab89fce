import type { Unit } from "#shared/domain/board.ts";
import type { Yardstick } from "#shared/domain/card-of.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { Recording } from "#shared/domain/events.ts";
import type { CitizenId, ColumnId, UnitId } from "#shared/domain/ids.ts";

/** What taking a later list in needs to know beside the case and the row. */
export interface Updating {
  /** The day the list is from: undated changes are of that day. */
  readonly asOf: PlainDate;
  readonly by: Yardstick;
  readonly recorded: Recording;
  /** A correction that makes the citizen wait longer needs a leader (DL7). */
  readonly byLeader: boolean;
  readonly citizen: CitizenId | null;
  readonly unitOf: (id: UnitId) => Unit;
  /** The rank at the end of a column; null where it is sorted by urgency. */
  readonly rankIn: (unit: Unit, column: ColumnId) => string | null;
}
