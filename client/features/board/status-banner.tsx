import { CloudOff, History, RefreshCw } from "lucide-react";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./board.module.css";
import { seenAt } from "./seen-at.ts";

export interface StatusBannerProps {
  readonly picture: BoardPicture;
  readonly onRetry: () => void;
}

/** How far the board can be trusted, said only when it cannot be taken for current (SY1, SY4), and what to do. */
export function StatusBanner({ picture, onRetry }: StatusBannerProps) {
  const t = useTexts();
  const { state, ended, confirmedAt, pending: waiting, isRedialling } = picture;
  if (ended === "protocol") {
    return (
      <div className={`${styles.banner} ${styles.news}`}>
        <RefreshCw aria-hidden size={16} />
        <span role="status">{t("status.newVersion", { waiting })}</span>
        <Button onPress={() => window.location.reload()}>{t("status.reload")}</Button>
      </div>
    );
  }
  if ((state !== "offline" && state !== "stale") || confirmedAt === null) return null;
  const seen = { ...seenAt(confirmedAt), waiting };
  return (
    <div className={styles.banner}>
      {state === "offline" ? <CloudOff aria-hidden size={16} /> : <History aria-hidden size={16} />}
      <span role="status">{t(state === "offline" ? "status.offline" : "status.stale", seen)}</span>
      <Button onPress={onRetry} isDisabled={isRedialling}>
        {t(isRedialling ? "status.trying" : "status.tryNow")}
      </Button>
    </div>
  );
}
