import { useMemo } from "react";
import { v7 } from "uuid";
import type { Give } from "#client/casework/case-actions.tsx";
import { post } from "#client/session/request.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import type { CommandType, Payloads } from "#shared/domain/commands.ts";
import type { CaseId, CommandId, UnitId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";

/**
 * How a change of this case is sent: through the open board where the case is on it (shown at once, kept while offline,
 * can be undone), else straight to the server.
 */
export function useGive(sync: BoardSync | null, unit: UnitId | null, id: CaseId | null, onGiven: () => void): Give {
  return useMemo(() => {
    const give = async <T extends CommandType>(type: T, payload: Payloads[T]): Promise<CommandAnswer> => {
      const isOnBoard = id !== null && sync?.picture().unit?.id === unit && sync.picture().cards.has(id);
      const answer = isOnBoard && sync ? await sync.send(type, payload) : await postCommand(unit, type, payload);
      onGiven();
      return answer;
    };
    return give;
  }, [sync, unit, id, onGiven]);
}

async function postCommand<T extends CommandType>(
  unit: UnitId | null,
  type: T,
  payload: Payloads[T],
): Promise<CommandAnswer> {
  const reply = await post<CommandAnswer>("/api/commands", { id: v7() as CommandId, unit, type, payload });
  if (reply.ok) return reply.value;
  const { code } = reply.problem;
  const isUnsaved = code === "offline" || code === "internal";
  return isUnsaved
    ? { ok: false, code: "storage-failed", data: { cause: "unavailable" } }
    : { ok: false, ...(reply.problem as Rejection) };
}
