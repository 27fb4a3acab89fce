import { Settings2 } from "lucide-react";
import { createContext, useContext, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import popover from "#client/ui/popover.module.css";
import type { Column } from "#shared/domain/board.ts";
import styles from "./column.module.css";
import { ColumnSettings, RemoveColumn, SplitColumn } from "./column-dialogs.tsx";

/** The board's sync for whoever may change its columns; null for all others, who then see no menu. */
export const LeadingContext = createContext<BoardSync | null>(null);

interface ColumnMenuProps {
  readonly column: Column;
  readonly title: string;
  readonly count: number;
}

/** What a leader may change about a column. */
export function ColumnMenu({ column, title, count }: ColumnMenuProps) {
  const t = useTexts();
  const sync = useContext(LeadingContext);
  const [open, setOpen] = useState<string | null>(null);
  if (!sync) return null;
  // The same column that the server moves its cases to.
  const heir = sync.picture().columns.find(({ id, stage }) => stage === column.stage && id !== column.id);
  const dialog = { sync, column, onClose: () => setOpen(null) };
  return (
    <>
      <MenuTrigger>
        <Button className={styles.collapse} aria-label={t("settings.column", { title })}>
          <Settings2 aria-hidden size={15} />
        </Button>
        <Popover className={popover.popover} placement="bottom end">
          <Menu
            aria-label={t("settings.column", { title })}
            onAction={(key) => setOpen(String(key))}
            className={popover.list}
          >
            <MenuItem id="settings" className={popover.item}>
              {t("settings.column", { title })}
            </MenuItem>
            {column.stage !== "closed" && (
              <MenuItem id="split" className={popover.item}>
                {t("settings.split")}
              </MenuItem>
            )}
            {heir && (
              <MenuItem id="remove" className={popover.item}>
                {t("settings.remove")}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {open === "settings" && <ColumnSettings {...dialog} />}
      {open === "split" && <SplitColumn {...dialog} />}
      {open === "remove" && heir && <RemoveColumn {...dialog} heir={heir} count={count} />}
    </>
  );
}
