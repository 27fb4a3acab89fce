import { useEffect } from "react";
import { usePicture } from "#client/casework/use-picture.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { canCommand, type Viewer } from "#shared/domain/permissions.ts";
import { Board } from "./board.tsx";
import { BoardMessage } from "./board-message.tsx";
import { BoardSkeleton } from "./board-skeleton.tsx";
import type { CardFocus } from "./card-focus.ts";

export interface BoardPageProps {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
  readonly focus: CardFocus;
  readonly onSignedOut: () => void;
}

/** A unit's board in each of its states: on its way, there, empty, not to be had. */
export function BoardPage({ sync, viewer, focus, onSignedOut }: BoardPageProps) {
  const t = useTexts();
  const picture = usePicture(sync, onSignedOut);
  const { ended, unit } = picture;
  useEffect(() => {
    document.title = t("app.title", { page: unit ? t("board.title", { unit: unit.name }) : t("nav.board") });
  }, [t, unit]);

  if (ended === "not-found") return <BoardMessage title={t("unitNotFound.title")} back={t("unitNotFound.back")} />;
  if (!unit) return <BoardSkeleton picture={picture} onRetry={sync.retry} />;
  // Whoever may register a case gets the columns to do it in, also empty ones.
  if (picture.cards.size === 0 && !canCommand(viewer, "registerCase", unit.id))
    return <BoardMessage picture={picture} onRetry={sync.retry} title={t("empty.board")} lead={t("empty.boardLead")} />;
  return (
    <Board
      sync={sync}
      picture={picture}
      me={viewer.id}
      mayMove={canCommand(viewer, "moveCase", unit.id)}
      isLeader={viewer.role === "leader"}
      focus={focus}
    />
  );
}
