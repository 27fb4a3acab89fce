import { Route, Switch } from "wouter";
import { usePicture } from "#client/casework/use-picture.ts";
import { BoardMessage } from "#client/features/board/board-message.tsx";
import { BoardSkeleton } from "#client/features/board/board-skeleton.tsx";
import { StatusBanner } from "#client/features/board/status-banner.tsx";
import { DayGhost } from "#client/features/my-day/day-ghost.tsx";
import { MyDayPage } from "#client/features/my-day/my-day-page.tsx";
import { WalkPage } from "#client/features/my-day/walk-page.tsx";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Viewer } from "#shared/domain/permissions.ts";
import styles from "./page-frame.module.css";

export interface DayPagesProps {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
  readonly onSignedOut: () => void;
}

/** *Min dag* and *Fredagsryd*, on the board of the chosen unit, in each of its states. */
export function DayPages({ sync, viewer, onSignedOut }: DayPagesProps) {
  const t = useTexts();
  const picture = usePicture(sync, onSignedOut);
  const { ended, unit, isUnreached } = picture;

  if (ended === "not-found") return <BoardMessage title={t("unitNotFound.title")} back={t("unitNotFound.back")} />;
  if (!unit) return isUnreached ? <BoardSkeleton picture={picture} onRetry={sync.retry} /> : <DayGhost />;
  return (
    <div className={styles.withBanner}>
      <StatusBanner picture={picture} onRetry={sync.retry} />
      <Switch>
        <Route path="/min-dag/fredagsryd">
          <WalkPage key={unit.id} sync={sync} viewer={viewer} />
        </Route>
        <Route>
          <MyDayPage sync={sync} viewer={viewer} />
        </Route>
      </Switch>
    </div>
  );
}
