import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
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
  /** The case that this screen has open, and since when. */
  openCase: CaseId | null;
  openedAt: number;
  /** Who is here, as this screen was told last. */
  presence: string;
}

export const newSession = (viewer: Viewer, outlet: Outlet, tokenHash: string | null): Session => ({
  viewer,
  tokenHash,
  outlet,
  following: null,
  mark: 0,
  hellos: 0,
  hasLeft: false,
  openCase: null,
  openedAt: 0,
  presence: "",
});

export function openOn(session: Session, caseId: CaseId | null, now: Instant): void {
  session.openCase = caseId;
  session.openedAt = now;
}

export function dismiss(session: Session, reason: Goodbye["reason"]): void {
  session.outlet.send({ type: "goodbye", message: { reason } });
  session.outlet.close();
}
