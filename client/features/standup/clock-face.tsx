import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Meeting } from "#shared/domain/meeting.ts";
import styles from "./bar.module.css";
import { meetingClock } from "./meeting-clock.ts";
import { isCasePlace } from "./places.ts";
import { useNow } from "./use-now.ts";

const RADIUS = 15;
const ROUND = 2 * Math.PI * RADIUS;

/** The meeting's time as a ring, and the share of the case beside it; it never alarms (ST4). */
export function ClockFace({ meeting, sync }: { readonly meeting: Meeting; readonly sync: BoardSync }) {
  const t = useTexts();
  const { leftMs, passed, shareMs, sharePassed } = meetingClock(meeting, useNow(sync.now));
  const minutes = Math.ceil(leftMs / 60_000);
  const left =
    leftMs <= 0
      ? t("standup.timeUp", { minutes: meeting.minutes })
      : leftMs < 60_000
        ? t("standup.lastMinute")
        : t("standup.left", { count: minutes });
  const isAtCase = isCasePlace(meeting.at);
  const share = shareMs === null || leftMs <= 0 || !isAtCase ? null : Math.max(5, Math.round(shareMs / 5_000) * 5);
  return (
    <div className={styles.clock} role="timer" aria-label={t("standup.clock")}>
      <svg viewBox="0 0 36 36" aria-hidden="true" className={styles.ring}>
        <circle cx="18" cy="18" r={RADIUS} className={styles.ringTrack} />
        <circle
          cx="18"
          cy="18"
          r={RADIUS}
          className={styles.ringPassed}
          strokeDasharray={`${passed * ROUND} ${ROUND}`}
          transform="rotate(-90 18 18)"
        />
      </svg>
      <div>
        <p className={styles.left}>{left}</p>
        {share !== null && (
          <p className={styles.share}>
            {t("standup.shareOf", { seconds: share })}
            <i className={styles.shareBar} aria-hidden="true">
              <i style={{ width: `${Math.round(sharePassed * 100)}%` }} />
            </i>
          </p>
        )}
      </div>
    </div>
  );
}
