import { Ban, ChevronsRight } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useTexts } from "#client/ui/locale.tsx";
import { isFull } from "#shared/domain/wip.ts";
import styles from "./column.module.css";
import { ColumnMenu } from "./column-menu.tsx";
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
          {title} <Count view={view} />
          {over > 0 && <span className={styles.over}>{t("column.over", { count: over })}</span>}
        </h2>
        <ColumnMenu column={view.column} title={title} count={view.total} />
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

/** "12 af 12" where there is a limit, and that it is reached, by icon and word (MV5). */
function Count({ view: { column, cards, total } }: { readonly view: ColumnView }) {
  const t = useTexts();
  const { wip } = column;
  const shown = t("column.number", { count: cards.length });
  if (!wip) return <span className={styles.count}>{shown}</span>;
  const ofLimit = t("column.ofLimit", { count: total, most: wip.most });
  return (
    <>
      <span className={styles.count} title={t(`column.${wip.mode}Limit`, { most: wip.most })}>
        {cards.length === total ? ofLimit : t("column.shownOfLimit", { shown: cards.length, ofLimit })}
      </span>
      {isFull(wip, total) && (
        <span className={styles.full}>
          <Ban aria-hidden size={13} />
          {t("column.full")}
        </span>
      )}
    </>
  );
}

const Part = ({ count, look }: { readonly count: number; readonly look: string | undefined }) =>
  count > 0 ? <i className={look} style={{ flexGrow: count }} /> : null;
