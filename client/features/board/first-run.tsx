import { useTexts } from "#client/ui/locale.tsx";
import styles from "./board.module.css";

/** Over the columns of a board that no case has come to yet: how the first one comes. */
export function FirstRun() {
  const t = useTexts();
  return (
    <p className={styles.firstRun}>
      <strong>{t("empty.board")}.</strong> {t("empty.boardStart")}
    </p>
  );
}
