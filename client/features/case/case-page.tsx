import { useRef } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./case.module.css";
import { CaseContent, type CaseContentProps } from "./case-content.tsx";

export type CasePageProps = Omit<CaseContentProps, "onClose" | "within">;

/** One case as a page of its own. */
export function CasePage(props: CasePageProps) {
  const t = useTexts();
  const within = useRef<HTMLElement>(null);
  return (
    <main ref={within} id="content" className={styles.page} aria-label={t("case.title", { number: props.number })}>
      <div className={styles.sheet}>
        <CaseContent {...props} within={within} onClose={null} />
      </div>
    </main>
  );
}
