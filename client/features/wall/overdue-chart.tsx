import { useTexts } from "#client/ui/locale.tsx";
import type { WallTrend } from "#shared/domain/wall.ts";
import { toldText, weekWords } from "#shared/i18n/wall-words.ts";
import styles from "./chart.module.css";
import { ChartFrame } from "./chart-frame.tsx";
import { drawnCounts, namedWeeks, scaleOf } from "./chart-math.ts";

const MOST_WEEKS = 5;
/** A bar of so many weeks is as wide as two of the figures above it. */
const NARROW = 26;

/** How many were past their deadline at the end of each week. */
export function OverdueChart({ weeks }: Pick<WallTrend, "weeks">) {
  const t = useTexts();
  const tolds = weeks.map(({ overdue }) => overdue);
  const counts = drawnCounts(tolds);
  const { top, steps } = scaleOf(Math.max(...counts));
  const named = namedWeeks(weeks.length, MOST_WEEKS);
  const words = weekWords(weeks, t);
  const texts = tolds.map((told) => toldText(told, t));
  const widths = weeks.map((_, at) => (at === weeks.length - 1 ? widthFor(texts[at] ?? "", weeks.length) : 1));
  const width = widths.reduce((sum, each) => sum + each, 0);
  const label = t("wall.trendTold", {
    what: t("wall.overdueByWeek"),
    ...{ from: texts[0] ?? "", first: words[0]?.week ?? "" },
    ...{ to: texts.at(-1) ?? "", last: words.at(-1)?.week ?? "" },
  });
  return (
    <ChartFrame
      label={label}
      weeks={weeks}
      placeOf={(at) => (at + (widths[at] ?? 1) / 2) / width}
      steps={steps.map((count) => ({ count, at: count / top }))}
      mostWeeks={MOST_WEEKS}
    >
      <div className={styles.bars} aria-hidden>
        {weeks.map(({ monday, overdue }, at) => (
          <div
            key={monday}
            data-told={typeof overdue === "number" ? undefined : overdue}
            style={{ height: `${((counts[at] ?? 0) / top) * 100}%`, flexGrow: widths[at] }}
          >
            {named.has(at) && isClear(at) && <span>{texts[at]}</span>}
          </div>
        ))}
      </div>
    </ChartFrame>
  );

  /** A figure wider than its bar would lie on a higher one beside it; the running week has a bar as wide as its own. */
  function isClear(at: number): boolean {
    const own = counts[at] ?? 0;
    const isHighest = [at - 1, at + 1].every((beside) => (counts[beside] ?? 0) <= own);
    return isHighest || at === weeks.length - 1 || (texts[at] ?? "").length <= 2;
  }
}

const widthFor = (text: string, weeks: number): number => Math.max(1, (1.2 + 0.5 * text.length) * (weeks / NARROW));
