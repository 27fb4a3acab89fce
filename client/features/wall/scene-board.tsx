import { useTexts } from "#client/ui/locale.tsx";
import type { WallView } from "#shared/domain/wall.ts";
import { hasHistory } from "#shared/i18n/wall-words.ts";
import styles from "./scenes.module.css";
import { StageTable } from "./stage-table.tsx";

/** So few rows leave room for how each stage has become what it is. */
const FEW_ROWS = 2;

/** *Tavlen*: the table alone, as large as it goes. */
export function SceneBoard({ view }: { readonly view: WallView }) {
  const t = useTexts();
  const { board, trend } = view;
  if (board.rows.length === 0) return <p className={styles.quiet}>{t("wall.noCases")}</p>;
  const hasDevelopment = board.rows.length <= FEW_ROWS && trend.weeks.length > 1 && hasHistory(view);
  return (
    <div className={styles.board}>
      <StageTable board={board} isLarge trend={hasDevelopment ? trend : null} />
      <p className={styles.legend}>{t("wall.heat")}</p>
    </div>
  );
}
