import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./fold.module.css";

export interface FoldProps {
  readonly title: string;
  readonly count?: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** Something that not everybody needs to see: its name, and the rest on asking. */
export function Fold({ title, count, isOpen, children }: FoldProps) {
  return (
    <details className={styles.fold} open={isOpen}>
      <summary>
        <ChevronRight aria-hidden size={16} />
        <span>{title}</span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
