import { type ReactNode, useEffect } from "react";
import { useTexts } from "./locale.tsx";
import styles from "./page-head.module.css";

export interface PageHeadProps {
  readonly title: string;
  readonly lead?: string;
  /** What one may do on the page, at the end of the line. */
  readonly children?: ReactNode;
}

/** A page's name, also in the browser's tab, and what it is for. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  const t = useTexts();
  useEffect(() => {
    document.title = t("app.title", { page: title });
  }, [t, title]);
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {children}
    </div>
  );
}
