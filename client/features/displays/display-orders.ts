import { v7 } from "uuid";
import { type Problem, post } from "#client/session/request.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { DisplaysView, PairingConfirmation } from "#shared/protocol/displays.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";

export type DisplayRow = DisplaysView["displays"][number];

type OfDisplays = "setDisplay" | "revokeDisplay";

/** Gives one command about a screen; null when it was carried out, else what stood in the way. */
export async function order<T extends OfDisplays>(
  unit: UnitId,
  type: T,
  payload: Payloads[T],
): Promise<Problem | null> {
  const reply = await post<CommandAnswer>("/api/commands", { id: v7(), unit, type, payload });
  if (!reply.ok) return reply.problem;
  return reply.value.ok ? null : reply.value;
}

/** The screen that shows this code becomes the unit's. */
export async function confirmPairing(confirmation: PairingConfirmation): Promise<Problem | null> {
  const reply = await post<{ ok: true }>("/api/displays", confirmation);
  return reply.ok ? null : reply.problem;
}

/** What stood in the way, in words. */
export function problemText(problem: Problem, t: Translate): string {
  if (problem.code === "offline" || problem.code === "internal" || problem.code === "storage-failed")
    return t("login.offline");
  if (problem.code === "too-many-attempts") return t("display.tooMany", problem.data);
  return t(problem.code === "not-found" ? "display.gone" : "display.failed");
}
