import type { FollowUpOutcome } from "./case.ts";
import type { ProvisionId } from "./ids.ts";

/** BL §§ 32, 46, 47, 114–116: a child's next follow-up is agreed each time, and never proposed (DL19). */
const AGREED_EACH_TIME: ReadonlySet<string> = new Set(["BL-32", "BL-46", "BL-114"]);

/** Whether a follow-up of this help must name the date of the next; nothing follows help that has ended. */
export const mustNameNextFollowUp = (provision: ProvisionId, outcome: FollowUpOutcome | null): boolean =>
  AGREED_EACH_TIME.has(provision) && outcome !== "ended";
