export const PURPOSES = ["casework", "contact", "supervision"] as const;
/** Why someone looks a citizen up: to work on the case, to reach the citizen, to supervise. Kept in the audit log (PR7). */
export type Purpose = (typeof PURPOSES)[number];
