import { v7 } from "uuid";
import type { CommandType, Payloads } from "#shared/domain/commands.ts";
import type { ORGANISATION, UnitId } from "#shared/domain/ids.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { type Problem, post } from "./request.ts";

/** Gives one command without a board; null when it was carried out, else what stood in the way. */
export async function giveCommand<T extends CommandType>(
  unit: UnitId | typeof ORGANISATION,
  type: T,
  payload: Payloads[T],
): Promise<Problem | null> {
  const reply = await post<CommandAnswer>("/api/commands", { id: v7(), unit, type, payload });
  if (!reply.ok) return reply.problem;
  return reply.value.ok ? null : reply.value;
}
