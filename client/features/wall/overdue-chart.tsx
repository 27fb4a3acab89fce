import { useTexts } from "#client/ui/locale.tsx";
import type { WallTrend } from "#shared/domain/wall.ts";
import { toldText, weekWords } from "#shared/i18n/wall-words.ts";
import styles from "./chart.module.css";
import { ChartFrame } from "./chart-frame.tsx";
import { drawnCounts, namedWeeks, scaleOf } from "./chart-math.ts";

const MOST_WEEKS = 5;

/** How many were past their deadline at the end of each week. */
export function OverdueChart({ weeks }: Pick<WallTrend, "weeks">) {
  const t = useTexts();
  const tolds = weeks.map(({ overdue }) => overdue);
  const counts = drawnCounts(tolds);
  const { top, steps } = scaleOf(Math.max(...counts));
  const named = namedWeeks(weeks.length, MOST_WEEKS);
  const words = weekWords(weeks, t);
  const label = t("wall.trendTold", {
    what: t("wall.overdueByWeek"),
    ...{ from: toldText(tolds[0] ?? 0, t), first: words[0]?.week ?? "" },
    ...{ to: toldText(tolds.at(-1) ?? 0, t), last: words.at(-1)?.week ?? "" },
  });
  return (
    <ChartFrame
      label={label}
      weeks={weeks}
      placeOf={(at) => (at + 0.5) / weeks.length}
      steps={steps.map((count) => ({ count, at: count / top }))}
      mostWeeks={MOST_WEEKS}
    >
      <div className={styles.bars} aria-hidden>
        {weeks.map(({ monday, overdue }, at) => (
          <div
            key={monday}
            data-told={typeof overdue === "number" ? undefined : overdue}
            style={{ height: `${((counts[at] ?? 0) / top) * 100}%` }}
          >
            {named.has(at) && <span>{toldText(overdue, t)}</span>}
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
