import { isUnanswered, type Problem, post } from "#client/session/request.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { DisplaysView, PairingConfirmation } from "#shared/protocol/displays.ts";

export type DisplayRow = DisplaysView["displays"][number];

/** The screen that shows this code becomes the unit's. */
export async function confirmPairing(confirmation: PairingConfirmation): Promise<Problem | null> {
  const reply = await post<{ ok: true }>("/api/displays", confirmation);
  return reply.ok ? null : reply.problem;
}

/** What stood in the way, in words. */
export function problemText(problem: Problem, t: Translate): string {
  if (isUnanswered(problem)) return t("login.offline");
  if (problem.code === "too-many-attempts") return t("display.tooMany", problem.data);
  return t(problem.code === "not-found" ? "display.gone" : "display.failed");
}
