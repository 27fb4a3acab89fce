import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Result } from "#shared/lib/result.ts";

/** A unit's flow, computed in a thread of its own on a connection of its own, so that no move waits for it. */
export interface Figures {
  /**
   * `kind` is the wall's: a corridor's figures are as if the cases that are not for it weren't there (WA2). Refused with
   * `unavailable` where the thread has failed or the server closes; the next question starts a new one.
   */
  ofUnit(unit: UnitId, kind: WallKind, now: Instant): Promise<Result<UnitFlow, "unavailable">>;
  close(): Promise<void>;
}
