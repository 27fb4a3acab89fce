import { useTexts } from "#client/ui/locale.tsx";
import type { Stage } from "#shared/domain/case.ts";
import type { Told, WallTrend } from "#shared/domain/wall.ts";
import { toldText, weekWords } from "#shared/i18n/wall-words.ts";
import { areaPath, bandsOf, drawnCounts } from "./chart-math.ts";
import styles from "./stage-table.module.css";

const SIZE = 1000;

export interface StageDevelopmentProps {
  /** The table's columns. */
  readonly stages: readonly Stage[];
  readonly trend: WallTrend;
}

/** The last row of a small unit's table: how many stood in each stage, week by week, all on one scale. */
export function StageDevelopment({ stages, trend }: StageDevelopmentProps) {
  const t = useTexts();
  const { weeks } = trend;
  const weekNames = weekWords(weeks, t);
  const rows = stages.map((stage) => {
    const at = trend.stages.indexOf(stage);
    const tolds = weeks.map(({ open }) => open[at] ?? 0);
    return { stage, tolds, counts: drawnCounts(tolds) };
  });
  const top = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return (
    <tr className={styles.development}>
      <th scope="row">
        <b>{t("wall.development")}</b>
        <small>{t("wall.weekByWeek")}</small>
      </th>
      {rows.map(({ stage, tolds, counts }) => (
        <td key={stage}>
          <div className={styles.history}>
            <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" aria-hidden="true">
              {bandsOf([counts], top).map((band) => (
                <path key={stage} d={areaPath(band, SIZE)} />
              ))}
            </svg>
            <Week told={tolds[0]} week={weekNames[0]?.week} />
            <Week told={tolds.at(-1)} week={weekNames.at(-1)?.week} />
          </div>
        </td>
      ))}
    </tr>
  );
}

interface WeekProps {
  readonly told: Told | undefined;
  readonly week: string | undefined;
}

function Week({ told = 0, week = "" }: WeekProps) {
  const t = useTexts();
  return (
    <p>
      <b className={styles.then}>{toldText(told, t)}</b>
      {week}
    </p>
  );
}
