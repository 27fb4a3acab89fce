import { CloudOff } from "lucide-react";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import styles from "./board-state.module.css";

const COLUMNS = [7, 8, 6, 5];

export interface BoardSkeletonProps {
  readonly picture?: BoardPicture;
  readonly onRetry?: () => void;
}

/** The board's shape while it is on its way; nothing jumps when it comes. */
export function BoardSkeleton({ picture, onRetry }: BoardSkeletonProps) {
  const t = useTexts();
  const isOffline = picture?.isUnreached ?? false;
  return (
    <main id="content" className={styles.page} aria-busy="true">
      <p role="status" className={isOffline ? styles.offline : hidden.hidden}>
        {isOffline && <CloudOff aria-hidden size={16} />}
        {isOffline ? t("status.unreached", { waiting: picture?.pending ?? 0 }) : t("board.loading")}
      </p>
      {isOffline ? (
        <Button onPress={() => onRetry?.()} isDisabled={picture?.isRedialling ?? false}>
          {t(picture?.isRedialling ? "status.trying" : "status.tryNow")}
        </Button>
      ) : (
        <div className={styles.skeleton} aria-hidden="true">
          {COLUMNS.map((cards) => (
            <div key={cards}>
              <i className={styles.ghostHead} />
              {Array.from({ length: cards }, (_, card) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing ever moves here
                <i key={card} className={styles.ghostCard} />
              ))}
            </div>
          ))}
        </div>
      )}
    </main>
  );
}
