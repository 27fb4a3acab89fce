import { useEffect } from "react";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Payloads } from "#shared/domain/commands.ts";
import { explain } from "./explain.ts";
import { isSaidInPlace } from "./said-in-place.ts";

/**
 * Says each refusal with its case number and why, on whatever page one is: what was given before a reload, or while the
 * line was down, is judged when nobody waits for it any more (CA5, SY4).
 */
export function useVerdicts(sync: BoardSync | null): void {
  const t = useTexts();
  const { warn } = useNotices();
  useEffect(() => {
    if (!sync) return;
    const leave = [
      sync.onRefusal(({ type, numbers, rejection }) => {
        // A move is asked about again where a soft limit has been reached meanwhile; its other refusals are said here.
        const isSoftLimit = rejection.code === "wip-limit-reached" && rejection.data.mode === "soft";
        if (isSaidInPlace(type) && (type !== "moveCase" || isSoftLimit)) return;
        const isViewGone = isOfViews(type) && rejection.code === "not-found";
        const why = isViewGone ? t("view.gone") : explain(rejection, sync.picture(), t);
        warn(numbers.length === 0 ? why : t("refuse.about", { numbers, why }));
      }),
      sync.onTold(({ numbers: [number = ""] }) => warn(t("moved.neighbourGone", { number }))),
    ];
    return () => {
      for (const stop of leave) stop();
    };
  }, [sync, t, warn]);
}

/** What is not found there is no case. */
const isOfViews = (type: keyof Payloads): boolean => type === "saveView" || type === "dropView";
