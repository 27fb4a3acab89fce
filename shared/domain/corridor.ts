import type { Kind } from "./case.ts";
import type { ProvisionId } from "./ids.ts";

/** Help whose very mention says too much where anybody passes by (WA2): §§ 101, 109 and 110, and BL § 47, which shares a provision with § 46. */
const WITHHELD = ["SEL-101", "SEL-109", "SEL-110", "BL-46", "BL-47"];

/** Whether a case may be in figures on a corridor's wall (WA2); notifications and some provisions are left out of every one. */
export const isForCorridor = ({ provision, kind }: { readonly provision: ProvisionId; readonly kind: Kind }): boolean =>
  kind !== "notification" && !WITHHELD.some((id) => provision === id || provision.startsWith(`${id}-`));
