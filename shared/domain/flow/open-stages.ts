import { STAGES } from "../case.ts";

/** Where open cases are, in the order of their way. */
export const OPEN_STAGES = STAGES.filter((stage) => stage !== "closed");
