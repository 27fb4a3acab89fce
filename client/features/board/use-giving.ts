import { useState } from "react";
import { explain } from "#client/casework/explain.ts";
import { sayingInPlace } from "#client/casework/said-in-place.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Payloads } from "#shared/domain/commands.ts";

type Given = { readonly [T in keyof Payloads]: readonly [type: T, payload: Payloads[T]] }[keyof Payloads];

/** A dialog's commands, one after the other; it closes when all are carried out, else says what was refused. */
export function useGiving(sync: BoardSync, onDone: () => void) {
  const t = useTexts();
  const { announce } = useNotices();
  const [problem, setProblem] = useState<string | null>(null);
  const give = async (commands: readonly Given[]) => {
    setProblem(null);
    for (const [type, payload] of commands) {
      const answer = await sayingInPlace(type, () => sync.send(type, payload));
      if (answer.ok) continue;
      return setProblem(explain(answer, sync.picture(), t));
    }
    announce(t("settings.saved"));
    onDone();
  };
  return { problem, give: (commands: readonly Given[]) => void give(commands) };
}
