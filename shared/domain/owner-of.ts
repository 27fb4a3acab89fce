import type { Clock, ClockName } from "./deadline.ts";

/** Whose clock it is: a citizen's right expires, an authority's duty goes overdue (DL12). */
export const ownerOf = (clock: ClockName): Clock["owner"] =>
  clock === "complaintPeriod" || clock === "partyHearing" ? "citizen" : "authority";
