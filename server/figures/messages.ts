import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { UnitId } from "#shared/domain/ids.ts";

/** What is asked of the figures' thread, one question at a time. */
export interface FigureQuestion {
  readonly unit: UnitId;
  readonly kind: WallKind;
  readonly now: Instant;
}

export type FigureAnswer =
  | { readonly ok: true; readonly flow: UnitFlow }
  /** The error as text, without any values from the data. */
  | { readonly ok: false; readonly fault: string };
