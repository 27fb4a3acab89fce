import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import styles from "./my-day.module.css";

/** The page's shape while one's cases are on their way. */
export function DayGhost() {
  const t = useTexts();
  return (
    <main id="content" className={styles.page} aria-busy="true">
      <p role="status" className={hidden.hidden}>
        {t("myDay.loading")}
      </p>
      <div className={styles.ghosts} aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </main>
  );
}
