import { useTexts } from "#client/ui/locale.tsx";
import type { WallBoard } from "#shared/domain/wall.ts";
import styles from "./scenes.module.css";
import { StageTable } from "./stage-table.tsx";

/** *Tavlen*: the table alone, as large as it goes. */
export function SceneBoard({ board }: { readonly board: WallBoard }) {
  const t = useTexts();
  return (
    <div className={styles.board}>
      <StageTable board={board} isLarge />
      {board.rows.length > 0 && <p className={styles.legend}>{t("wall.heat")}</p>}
    </div>
  );
}
