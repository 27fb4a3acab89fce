import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { toIso } from "#shared/domain/zone.ts";
import { findCase } from "./find-case.ts";

/** Whether there is such a case for this viewer (PR5). */
export type VisitCase = (viewer: Viewer, number: string) => Promise<boolean>;

/** Notes that someone has the case open now, for their own "siden sidst". It overwrites the time before, and is no log. */
export const makeVisitCase =
  (store: Pick<Store, "caseByNumber" | "saveVisit">, now: () => Instant): VisitCase =>
  async (viewer, number) => {
    const found = await findCase(store, viewer, number);
    if (found) await store.saveVisit(viewer.id, found.state.id, toIso(now()));
    return found !== null;
  };
