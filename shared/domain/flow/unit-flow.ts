import type { PlainDate } from "../dates.ts";
import type { Bottleneck, WallTrend } from "../wall.ts";

/** A unit's flow as of a day, in plain numbers, before anything is withheld from anybody. */
export interface UnitFlow {
  /** Most stuck first; empty where the data don't carry it (FL2, FL4). */
  readonly stuck: readonly Bottleneck[];
  readonly trend: WallTrend;
  readonly overdueBefore: { readonly on: PlainDate; readonly count: number } | null;
  readonly historySince: PlainDate | null;
}
