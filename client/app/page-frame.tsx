import { type ReactNode, useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { PageToolsContext } from "#client/ui/page-tools.tsx";
import styles from "./page-frame.module.css";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";
import { useHelp } from "./use-help.tsx";

export interface PageFrameProps extends Omit<PageHeaderProps, "onHelp" | "toolsRef"> {
  readonly children: ReactNode;
}

/** The header above, the page below, as high as the window. */
export function PageFrame({ children, ...header }: PageFrameProps) {
  const t = useTexts();
  const { show, sheet } = useHelp();
  const [tools, setTools] = useState<HTMLElement | null>(null);
  return (
    <div className={header.nav ? styles.frame : `${styles.frame} ${styles.alone}`}>
      <a href="#content" className={styles.skip}>
        {t("app.skip")}
      </a>
      <PageHeader {...header} toolsRef={setTools} onHelp={show} />
      <PageToolsContext value={tools}>{children}</PageToolsContext>
      {sheet}
    </div>
  );
}
