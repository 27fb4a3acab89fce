import { Link } from "wouter";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./board.module.css";

export interface FirstRunProps {
  /** A leader may bring the list in, others ask for it. */
  readonly isLeader: boolean;
}

/** Over the columns of a board that no case has come to yet: how the first one comes. */
export function FirstRun({ isLeader }: FirstRunProps) {
  const t = useTexts();
  return (
    <p className={styles.firstRun}>
      <strong>{t("empty.board")}.</strong>{" "}
      {isLeader ? (
        <>
          {t("empty.boardLeader")} <Link href="/indstillinger/import">{t("empty.toImport")}</Link>.
        </>
      ) : (
        t("empty.boardStart")
      )}
    </p>
  );
}
