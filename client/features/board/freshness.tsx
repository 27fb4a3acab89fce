import { useSyncExternalStore } from "react";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { type Instant, isoWeekOf } from "#shared/domain/dates.ts";
import { dayAt } from "#shared/domain/zone.ts";
import styles from "./board.module.css";
import { seenAt } from "./seen-at.ts";

const MINUTE_MS = 60_000;

/** "Opdateret kl. 8.05 · Uge 48": when the board was last known to be current (SY1). */
export function Freshness({ sync }: { readonly sync: BoardSync }) {
  const t = useTexts();
  const state = useSyncExternalStore(sync.subscribe, () => sync.picture().state);
  // To the minute, as it is said: no drawing for what nobody sees.
  const minute = useSyncExternalStore(sync.subscribe, () => {
    const { confirmedAt } = sync.picture();
    return confirmedAt && Math.floor(confirmedAt / MINUTE_MS) * MINUTE_MS;
  });
  if (!minute) return null;
  const seen = seenAt(minute as Instant);
  const text = state === "live" ? t("status.fresh", seen) : t("status.stale", { ...seen, waiting: 0 });
  return (
    <>
      <span className={`${styles.fresh} ${state === "live" ? styles.isLive : ""}`}>{text}</span>
      <span className={styles.week}>{t("board.week", isoWeekOf(dayAt(sync.now())))}</span>
    </>
  );
}
