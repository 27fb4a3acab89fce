import { useCallback, useEffect, useRef } from "react";
import { columnTitle } from "#client/casework/column-title.ts";
import { sayingInPlace } from "#client/casework/said-in-place.ts";
import { type Moving, useMoving } from "#client/casework/use-moving.tsx";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Column } from "#shared/domain/board.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { dayAt } from "#shared/domain/zone.ts";
import type { BoardShown } from "./derive-board.ts";
import type { Many } from "./use-many.ts";

/** `onAsked` is called when the dialog has closed. Moves on the board: sent through the sync, announced with the server's verdict (MV8). */
export function useBoardMoves(
  sync: BoardSync,
  picture: BoardPicture,
  shown: BoardShown,
  onAsked: () => void,
  many: Many,
): Moving {
  const t = useTexts();
  const { announce } = useNotices();
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });

  const announceMove = (payload: Payloads["moveCase"], to: Column) => {
    const number = sync.picture().cards.get(payload.caseId)?.number ?? "";
    const column = columnTitle(to, t);
    const view = latest.current.columns.find((candidate) => candidate.column.id === to.id);
    const index = view?.cards.findIndex(({ card }) => card.id === payload.caseId) ?? -1;
    if (!view || index < 0) announce(t("moved.doneHidden", { number, column }));
    else announce(t("moved.done", { number, column, place: index + 1, count: view.cards.length }));
  };
  const send = async (payload: Payloads["moveCase"], to: Column) => {
    const { number = "" } = sync.picture().cards.get(payload.caseId) ?? {};
    if (sync.picture().state === "offline") announce(t("moved.waits", { number, column: columnTitle(to, t) }));
    const answer = await sayingInPlace("moveCase", () => sync.send("moveCase", payload));
    if (!answer.ok) return answer;
    // After the picture with the verdict has been drawn.
    requestAnimationFrame(() => announceMove(payload, to));
    return null;
  };

  const today = useCallback(() => toPlainDate(dayAt(sync.now())), [sync]);
  return useMoving({
    columns: picture.columns,
    inColumn: picture.inColumn,
    people: picture.people,
    today,
    send,
    sendAll: (payloads, refused) =>
      many.give(
        payloads.map((payload) => ({ type: "moveCase", payload })),
        refused,
      ),
    onAsked,
  });
}
