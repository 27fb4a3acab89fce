import { useSyncExternalStore } from "react";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useLocale } from "#client/ui/locale.tsx";
import { isoWeekOf } from "#shared/domain/dates.ts";
import { dayAt } from "#shared/domain/zone.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import styles from "./board.module.css";

/** "Opdateret kl. 8.05 · Uge 48": when the board was last known to be current (SY1). */
export function Freshness({ sync }: { readonly sync: BoardSync }) {
  const { t, locale } = useLocale();
  const state = useSyncExternalStore(sync.subscribe, () => sync.picture().state);
  const clock = useSyncExternalStore(sync.subscribe, () => {
    const { confirmedAt } = sync.picture();
    return confirmedAt && datesIn[locale].clock(confirmedAt);
  });
  if (!clock) return null;
  const text = t(state === "live" ? "board.fresh" : "status.stale", { clock });
  return (
    <>
      <span className={`${styles.fresh} ${state === "live" ? styles.isLive : ""}`}>{text}</span>
      <span className={styles.week}>{t("board.week", isoWeekOf(dayAt(sync.now())))}</span>
    </>
  );
}
