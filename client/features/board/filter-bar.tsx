import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { useMedia } from "#client/ui/use-media.ts";
import type { FilterSum } from "./derive-board.ts";
import { chosenCount, isFiltered, NO_FILTER } from "./filter.ts";
import styles from "./filter-bar.module.css";
import { FilterChips, type OneFilterProps } from "./filter-chips.tsx";
import { FilterTotal } from "./filter-total.tsx";

export interface FilterBarProps extends OneFilterProps {
  readonly sum: FilterSum;
  /** The board's own find, which stands first. */
  readonly find: ReactNode;
  /** The filters kept under a name, which stand last. */
  readonly views: ReactNode;
}

/** What the board shows and how many cases that is; every number that counts cases opens their list. */
export function FilterBar({ counting, sum, onChange, find, views }: FilterBarProps) {
  const t = useTexts();
  const isNarrow = useMedia("(max-width: 52rem)");
  const { filter } = counting;
  return (
    <search aria-label={t("filter.bar")} className={styles.bar}>
      {find}
      {isNarrow ? (
        <FilterSheet counting={counting} sum={sum} onChange={onChange} views={views} />
      ) : (
        <div className={styles.chips}>
          <FilterChips counting={counting} onChange={onChange} />
          {isFiltered(filter) && (
            <Button look="quiet" onPress={() => onChange(NO_FILTER)}>
              {t("filter.clear")}
            </Button>
          )}
        </div>
      )}
      <FilterTotal sum={sum} filter={filter} onChange={onChange} />
      {!isNarrow && views}
    </search>
  );
}

/** On a phone the filters stand behind one button, which says how many are set. */
function FilterSheet({ counting, sum, onChange, views }: Omit<FilterBarProps, "find">) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const chosen = chosenCount(counting.filter);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)} aria-haspopup="dialog">
        <SlidersHorizontal aria-hidden size={15} />
        {t("filter.all", { count: chosen })}
      </Button>
      {isOpen && (
        <Dialog title={t("filter.bar")} onClose={close}>
          <div className={styles.sheet}>
            {views}
            <FilterChips counting={counting} onChange={onChange} />
          </div>
          <div className={styles.sheetFoot}>
            {chosen > 0 && (
              <Button look="quiet" onPress={() => onChange(NO_FILTER)}>
                {t("filter.clear")}
              </Button>
            )}
            <Button look="primary" onPress={close}>
              {t("filter.show", { count: sum.shown })}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
