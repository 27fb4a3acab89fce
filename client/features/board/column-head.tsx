import { ChevronsRight } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./column.module.css";
import type { ColumnView } from "./derive-board.ts";

interface ColumnHeadProps {
  readonly view: ColumnView;
  readonly title: string;
  readonly onCollapse: (() => void) | null;
}

/** A column's name, how many cases it has, how many are late, and the shares as a bar. */
export function ColumnHead({ view, title, onCollapse }: ColumnHeadProps) {
  const t = useTexts();
  const { over, soon, cards } = view;
  const rest = cards.length - over - soon;
  return (
    <div className={styles.head}>
      <div className={styles.titleRow}>
        <h2 className={styles.title} tabIndex={-1}>
          {title} <span className={styles.count}>{t("column.number", { count: cards.length })}</span>
          {over > 0 && <span className={styles.over}>{t("column.over", { count: over })}</span>}
        </h2>
        {onCollapse && (
          <Button className={styles.collapse} onPress={onCollapse} aria-label={t("column.collapse", { title })}>
            <ChevronsRight aria-hidden size={16} />
          </Button>
        )}
      </div>
      <div className={styles.bar} role="img" aria-label={t("column.bar", { over, soon, rest })}>
        <Part count={over} look={styles.barOver} />
        <Part count={soon} look={styles.barSoon} />
        <Part count={rest} look={styles.barCalm} />
      </div>
    </div>
  );
}

const Part = ({ count, look }: { readonly count: number; readonly look: string | undefined }) =>
  count > 0 ? <i className={look} style={{ flexGrow: count }} /> : null;
