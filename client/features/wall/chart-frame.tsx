import type { ReactNode } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import type { TrendWeek } from "#shared/domain/wall.ts";
import { weekWords } from "#shared/i18n/wall-words.ts";
import styles from "./chart.module.css";
import { namedWeeks } from "./chart-math.ts";

export interface ChartFrameProps {
  /** The chart in a sentence, for who cannot see it. */
  readonly label: string;
  readonly weeks: readonly TrendWeek[];
  /** Where a week lies across the plot, 0–1. */
  readonly placeOf: (at: number) => number;
  readonly steps: readonly { readonly count: number; readonly at: number }[];
  readonly mostWeeks: number;
  readonly names?: ReactNode;
  readonly children: ReactNode;
}

/** Scale, plot, weeks below, and names at the right where the chart has them. */
export function ChartFrame({ label, weeks, placeOf, steps, mostWeeks, names, children }: ChartFrameProps) {
  const t = useTexts();
  const named = namedWeeks(weeks.length, mostWeeks);
  return (
    <div role="img" aria-label={label} className={styles.chart} data-named={names ? "" : undefined}>
      <div className={styles.scale}>
        {steps.map(({ count, at }) => (
          <span key={count} style={{ top: `${(1 - at) * 100}%` }}>
            {t("wall.count", { count })}
          </span>
        ))}
      </div>
      <div className={styles.plot}>{children}</div>
      {names && <div className={styles.names}>{names}</div>}
      <div className={styles.weeks}>
        {weekWords(weeks, t).map(
          ({ week, year }, at) =>
            (named.has(at) || year) && (
              <WeekName key={weeks[at]?.monday} week={named.has(at) ? week : ""} year={year} place={placeOf(at)} />
            ),
        )}
      </div>
    </div>
  );
}

interface WeekNameProps {
  readonly week: string;
  readonly year: string | null;
  readonly place: number;
}

function WeekName({ week, year, place }: WeekNameProps) {
  const edge = place < 0.05 ? "start" : place > 0.95 ? "end" : undefined;
  return (
    <span style={{ left: `${place * 100}%` }} data-edge={edge}>
      {week || "\u00a0"}
      {year && <small>{year}</small>}
    </span>
  );
}
