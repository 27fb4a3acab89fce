import { useEffect, useRef } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { FilterSum } from "./derive-board.ts";
import { type BoardFilter, NO_FILTER } from "./filter.ts";
import styles from "./filter-bar.module.css";

interface FilterTotalProps {
  readonly sum: FilterSum;
  readonly filter: BoardFilter;
  readonly onChange: (change: Partial<BoardFilter>) => void;
}

/** "214 af 996 sager · 71 over fristen · 12 skal have besked i denne uge"; all but the first open their lists. */
export function FilterTotal({ sum, filter, onChange }: FilterTotalProps) {
  const t = useTexts();
  useAnnouncedOnChange(filter, t("filter.sum", sum));
  return (
    <p className={styles.sum} data-shown={sum.shown} data-total={sum.total}>
      <ShownOfAll sum={sum} onAll={() => onChange(NO_FILTER)} />
      {sum.over > 0 && filter.deadline !== "over" && (
        <button
          type="button"
          className={`${styles.link} ${styles.over}`}
          onClick={() => onChange({ deadline: "over" })}
        >
          {t("filter.sumOver", { count: sum.over })}
        </button>
      )}
      {sum.notice > 0 && filter.deadline !== "noticeWeek" && (
        <button type="button" className={styles.link} onClick={() => onChange({ deadline: "noticeWeek" })}>
          {t("filter.sumNotice", { count: sum.notice })}
        </button>
      )}
    </p>
  );
}

function ShownOfAll({ sum, onAll }: { readonly sum: FilterSum; readonly onAll: () => void }) {
  const t = useTexts();
  if (sum.shown === sum.total) return <span className={styles.shown}>{t("filter.sum", sum)}</span>;
  return (
    <span className={styles.shown}>
      {t("filter.sumShown", { count: sum.shown })}
      <button type="button" className={`${styles.link} ${styles.all}`} title={t("filter.clear")} onClick={onAll}>
        {t("filter.sumOf", sum)}
      </button>
    </span>
  );
}

/** Read out when one changes the filter, not whenever a colleague moves a case. */
function useAnnouncedOnChange(filter: BoardFilter, text: string) {
  const { announce } = useNotices();
  const last = useRef(filter);
  useEffect(() => {
    if (last.current !== filter) announce(text);
    last.current = filter;
  }, [filter, text, announce]);
}
