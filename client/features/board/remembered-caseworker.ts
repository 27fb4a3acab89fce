import type { PersonId } from "#shared/domain/ids.ts";

const KEY = "tavle-new-case-mine";

/** Whether one's new cases are usually one's own: as it was the last time, on this machine. */
export const rememberedCaseworker = (me: PersonId): PersonId | null =>
  localStorage.getItem(KEY) === "yes" ? me : null;

export function rememberCaseworker(caseworker: PersonId | null, me: PersonId): void {
  if (caseworker === null || caseworker === me) localStorage.setItem(KEY, caseworker === me ? "yes" : "no");
}
