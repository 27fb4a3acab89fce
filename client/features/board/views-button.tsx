import { Bookmark, ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import chip from "#client/ui/filter-select.module.css";
import { useTexts } from "#client/ui/locale.tsx";
import popover from "#client/ui/popover.module.css";
import type { KeptView } from "./view-list.ts";
import styles from "./views.module.css";
import { ViewsList, type ViewsListProps } from "./views-list.tsx";

interface ViewsButtonProps extends Omit<ViewsListProps, "onChosen"> {
  /** The name of the filter on the board; null where it has none. */
  readonly current: string | null;
  /** Without its word, where "Gem visning" stands beside it: the bar has little room. */
  readonly isShort: boolean;
}

/** Opens the list of views, asked for anew each time: colleagues share and delete theirs meanwhile. */
export function ViewsButton({ current, isShort, onChange, ...list }: ViewsButtonProps) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const label = current ? t("view.chosen", { name: current }) : t("view.list");
  const open = () => {
    setOpen(!isOpen);
    if (!isOpen) void list.views.load();
  };
  const change = (view: KeptView) => {
    setOpen(false);
    onChange(view);
  };
  return (
    <div ref={anchor} className={`${chip.chip} ${current ? chip.on : ""}`}>
      <Button className={styles.open} onPress={open} aria-expanded={isOpen} aria-haspopup="dialog" aria-label={label}>
        {!current && <Bookmark aria-hidden size={13} />}
        <span className={`${styles.current} ${isShort ? styles.short : ""}`}>{current ?? t("view.list")}</span>
        <ChevronDown aria-hidden size={13} />
      </Button>
      <Popover
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom end"
        className={popover.popover}
      >
        <Dialog aria-label={t("view.list")} className={chip.dialog}>
          {isOpen && <ViewsList {...list} onChosen={() => setOpen(false)} onChange={change} />}
        </Dialog>
      </Popover>
    </div>
  );
}
