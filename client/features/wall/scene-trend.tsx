import { useTexts } from "#client/ui/locale.tsx";
import type { WallView } from "#shared/domain/wall.ts";
import { hasHistory, withoutFigures } from "#shared/i18n/wall-words.ts";
import { FlowChart } from "./flow-chart.tsx";
import { OverdueChart } from "./overdue-chart.tsx";
import styles from "./scenes.module.css";

/** *Udvikling*: whether it gets better, over the weeks that there is history of. */
export function SceneTrend({ view }: { readonly view: WallView }) {
  const t = useTexts();
  const { trend } = view;
  if (trend.weeks.length < 2 || !hasHistory(view))
    return <p className={styles.quiet}>{withoutFigures(view, "trendLater", t)}</p>;
  return (
    <div className={styles.trend}>
      <section className={styles.card}>
        <h2>{t("wall.openByStage")}</h2>
        <FlowChart trend={trend} />
      </section>
      <section className={styles.card}>
        <h2>{t("wall.overdueByWeek")}</h2>
        <OverdueChart weeks={trend.weeks} />
      </section>
    </div>
  );
}
