import styles from "./brand.module.css";
import { useTexts } from "./locale.tsx";

/** The product's mark: a board of three columns, and its name. */
export function Brand() {
  const t = useTexts();
  return (
    <span className={styles.brand}>
      <i className={styles.mark} aria-hidden="true" />
      <span className={styles.name}>{t("app.name")}</span>
    </span>
  );
}
