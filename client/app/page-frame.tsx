import type { ReactNode } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./page-frame.module.css";
import { PageHeader } from "./page-header.tsx";

export interface PageFrameProps {
  readonly unit: ReactNode;
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** The header above, the page below, as high as the window. */
export function PageFrame({ unit, status, children }: PageFrameProps) {
  const t = useTexts();
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t("app.skip")}
      </a>
      <PageHeader unit={unit} status={status} />
      {children}
    </div>
  );
}
