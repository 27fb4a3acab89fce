import { CloudOff, History, RefreshCw } from "lucide-react";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useLocale } from "#client/ui/locale.tsx";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import styles from "./board.module.css";

/** How far the board can be trusted, said only when it cannot be taken for current (SY1, SY4). */
export function StatusBanner({ picture }: { readonly picture: BoardPicture }) {
  const { t, locale } = useLocale();
  const { state, ended, confirmedAt, pending } = picture;
  const clock = confirmedAt ? datesIn[locale].clock(confirmedAt) : "";
  if (ended === "protocol") {
    return (
      <div role="status" className={`${styles.banner} ${styles.news}`}>
        <RefreshCw aria-hidden size={16} />
        {t("status.newVersion")}
        <Button onPress={() => window.location.reload()}>{t("status.reload")}</Button>
      </div>
    );
  }
  if (state !== "offline" && state !== "stale") return null;
  return (
    <div role="status" className={styles.banner}>
      {state === "offline" ? <CloudOff aria-hidden size={16} /> : <History aria-hidden size={16} />}
      {state === "offline" ? t("status.offline", { clock, waiting: pending }) : t("status.stale", { clock })}
    </div>
  );
}
