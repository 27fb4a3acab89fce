import type { IsoInstant } from "./dates.ts";
import type { DisplayId, PersonId, UnitId } from "./ids.ts";

export const WALL_KINDS = ["room", "corridor"] as const;
/** *Lukket rum*, where only the staff come, or *gang*, where everybody passes (WA2). */
export type WallKind = (typeof WALL_KINDS)[number];

/** A screen on a wall, paired by a code (WA1). */
export interface Display {
  readonly id: DisplayId;
  readonly unit: UnitId;
  /** As people call it: "Kontoret, 2. sal". Typed, so it stays out of the journal. */
  readonly name: string;
  readonly kind: WallKind;
  readonly pairedAt: IsoInstant;
  readonly pairedBy: PersonId;
  readonly revokedAt: IsoInstant | null;
}
