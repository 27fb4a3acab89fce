import { useCallback, useEffect, useRef, useState } from "react";
import type { MovePlan } from "#client/casework/move-plan.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { CaseChange } from "#shared/domain/commands.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { Selection } from "./selection.ts";

/** A case that could not be changed, and why. */
export interface Failure {
  readonly caseId: CaseId;
  readonly rejection: Rejection;
}

export interface Many {
  /** One command for all; those that fail stay chosen, with the reason. The function keeps its identity. */
  readonly give: (changes: readonly CaseChange[], refused?: MovePlan["refused"]) => void;
  readonly failures: readonly Failure[];
}

/** The same change to several cases, with an outcome for each of them. */
export function useMany(sync: BoardSync, selection: Selection): Many {
  const t = useTexts();
  const { announce } = useNotices();
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const give = async (changes: readonly CaseChange[], refused: MovePlan["refused"] = []) => {
    const before = refused.map(({ card, rejection }) => ({ caseId: card.id, rejection }));
    const later = changes.length > 0 ? await failuresOf(sync, changes) : [];
    const failed = [...before, ...later];
    setFailures(failed);
    const count = changes.length - later.length;
    announce(t(failed.length === 0 ? "many.done" : "many.partly", { count, failed: failed.length }));
    if (failed.length > 0) selection.keep(failed.map(({ caseId }) => caseId));
    else selection.clear();
  };
  const latest = useRef(give);
  useEffect(() => {
    latest.current = give;
  });
  const stable = useCallback<Many["give"]>((changes, refused) => void latest.current(changes, refused), []);
  return { give: stable, failures };
}

async function failuresOf(sync: BoardSync, changes: readonly CaseChange[]): Promise<readonly Failure[]> {
  const answer = await sync.send("changeCases", { changes });
  if (!answer.ok) {
    const { ok: _, ...rejection } = answer;
    return changes.map(({ payload }) => ({ caseId: payload.caseId, rejection }));
  }
  return (answer.outcomes ?? []).flatMap((outcome) => {
    if (outcome.ok) return [];
    const { ok: _, caseId, ...rejection } = outcome;
    return [{ caseId, rejection }];
  });
}
