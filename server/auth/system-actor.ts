import type { PersonId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";

/** Who acts when nobody is signed in: the command line and the first start. No person ever gets this id. */
export const SYSTEM_ACTOR = "00000000-0000-7000-8000-000000000001" as PersonId;

export const systemViewer: Viewer = { id: SYSTEM_ACTOR, role: "administrator", units: [] };
