import { useCallback, useRef, useState } from "react";
import { get } from "#client/session/request.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Payloads } from "#shared/domain/commands.ts";
import type { UnitId, ViewId } from "#shared/domain/ids.ts";
import type { ViewsView } from "#shared/protocol/http.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { type KeptView, QUERY_LENGTH } from "./view-list.ts";

export interface Views {
  /** As last heard; null: not yet. */
  readonly kept: readonly KeptView[] | null;
  readonly problem: "offline" | "failed" | null;
  readonly load: () => Promise<void>;
  /** Resolves when the list holds the change. */
  readonly save: (view: Payloads["saveView"]) => Promise<Outcome>;
  readonly drop: (viewId: ViewId) => Promise<Outcome>;
}

/** `problem`: why it was not sent. What the server refuses is said like every refusal. */
export interface Outcome {
  readonly done: boolean;
  readonly problem: string | null;
}

interface Heard {
  readonly unit: UnitId;
  readonly kept: readonly KeptView[] | null;
  readonly problem: Views["problem"];
}

/** A unit's kept views: asked for on demand and after one's own changes, since no frame tells of them. */
export function useViews(sync: BoardSync, unit: UnitId): Views {
  const t = useTexts();
  const [heard, setHeard] = useState<Heard>({ unit, kept: null, problem: null });
  const asked = useRef(0);

  const load = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const reply = await get<ViewsView>(`/api/boards/${unit}/views`);
    if (turn !== asked.current) return;
    setHeard((before) => {
      if (reply.ok) return { unit, kept: reply.value.views, problem: null };
      const problem = reply.problem.code === "offline" ? "offline" : "failed";
      return { unit, kept: before.unit === unit ? before.kept : null, problem };
    });
  }, [unit]);

  const told = async (answer: Promise<CommandAnswer>): Promise<Outcome> => {
    const { ok } = await answer;
    await load();
    return { done: ok, problem: null };
  };
  const unsent = (problem: string): Outcome => ({ done: false, problem });
  const isOffline = () => sync.picture().state === "offline";
  const save = async (view: Payloads["saveView"]) => {
    if (view.query.length > QUERY_LENGTH) return unsent(t("view.tooLong"));
    return isOffline() ? unsent(t("view.notSent")) : told(sync.send("saveView", view));
  };
  const drop = async (viewId: ViewId) =>
    isOffline() ? unsent(t("view.notSent")) : told(sync.send("dropView", { viewId }));
  const { kept, problem } = heard.unit === unit ? heard : { kept: null, problem: null };
  return { kept, problem, load, save, drop };
}
