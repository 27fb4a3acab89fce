import { useTexts } from "#client/ui/locale.tsx";
import type { WallTrend } from "#shared/domain/wall.ts";
import { toldText, weekWords } from "#shared/i18n/wall-words.ts";
import styles from "./chart.module.css";
import { ChartFrame } from "./chart-frame.tsx";
import { areaPath, bandsOf, drawnCounts, scaleOf, spread } from "./chart-math.ts";

const SIZE = 1000;
/** Names of two lines need so much of the plot's height. */
const APART = 0.125;

/** Cumulative flow: open cases by stage, the last stage lowest, each named at its area (FL3). */
export function FlowChart({ trend }: { readonly trend: WallTrend }) {
  const t = useTexts();
  const { weeks } = trend;
  const stages = trend.stages.map((stage, at) => ({ stage, tolds: weeks.map(({ open }) => open[at] ?? 0) })).reverse();
  const rows = stages.map(({ tolds }) => drawnCounts(tolds));
  const most = Math.max(...weeks.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)));
  const { top, steps } = scaleOf(most);
  const bands = bandsOf(rows, top);
  const middles = bands.map(({ lower, upper }) => ((lower.at(-1) ?? 0) + (upper.at(-1) ?? 0)) / 2);
  const places = spread(middles, APART);
  const named = weekWords(weeks, t);
  const label = stages.map(({ stage, tolds }) =>
    t("wall.trendTold", {
      what: t(`stage.${stage}`),
      ...{ from: toldText(tolds[0] ?? 0, t), first: named[0]?.week ?? "" },
      ...{ to: toldText(tolds.at(-1) ?? 0, t), last: named.at(-1)?.week ?? "" },
    }),
  );
  const names = stages.map(({ stage, tolds }, at) => (
    <span key={stage} style={{ top: `${(1 - (places[at] ?? 0)) * 100}%` }}>
      <i className={styles.key} data-shade={at} />
      <span className={styles.name}>
        <b>{toldText(tolds.at(-1) ?? 0, t)}</b>
        {t(`stage.${stage}`)}
      </span>
    </span>
  ));
  return (
    <ChartFrame
      label={`${t("wall.openByStage")}. ${label.join("; ")}`}
      weeks={weeks}
      placeOf={(at) => (weeks.length > 1 ? at / (weeks.length - 1) : 0.5)}
      steps={steps.map((count) => ({ count, at: count / top }))}
      mostWeeks={6}
      names={names}
    >
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" aria-hidden="true">
        {steps.map((count) => (
          <line
            key={count}
            className={styles.rule}
            x1="0"
            x2={SIZE}
            y1={(1 - count / top) * SIZE}
            y2={(1 - count / top) * SIZE}
          />
        ))}
        {bands.map((band, at) => (
          <path key={stages[at]?.stage} className={styles.area} data-shade={at} d={areaPath(band, SIZE)} />
        ))}
      </svg>
    </ChartFrame>
  );
}
