import type { UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Goodbye } from "#shared/protocol/messages.ts";
import type { Outlet } from "./outlet.ts";

/** A screen that is connected. `following` is the unit whose frames it gets; `mark` the last step it has been sent. */
export interface Session {
  readonly viewer: Viewer;
  readonly tokenHash: string | null;
  readonly outlet: Outlet;
  following: UnitId | null;
  mark: number;
  /** Counts the hellos, so that a slow answer to an earlier one is dropped. */
  hellos: number;
  hasLeft: boolean;
}

export const newSession = (viewer: Viewer, outlet: Outlet, tokenHash: string | null): Session => ({
  viewer,
  tokenHash,
  outlet,
  following: null,
  mark: 0,
  hellos: 0,
  hasLeft: false,
});

export function dismiss(session: Session, reason: Goodbye["reason"]): void {
  session.outlet.send({ type: "goodbye", message: { reason } });
  session.outlet.close();
}
