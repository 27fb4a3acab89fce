import { Ellipsis } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useTexts } from "#client/ui/locale.tsx";
import popover from "#client/ui/popover.module.css";
import type { DisplayRow } from "./display-orders.ts";
import styles from "./displays.module.css";

const WHAT = ["change", "revoke"] as const;
export interface AskedDisplay {
  readonly what: (typeof WHAT)[number];
  readonly display: DisplayRow;
}

export interface DisplayMenuProps {
  readonly display: DisplayRow;
  readonly onAsk: (asked: AskedDisplay) => void;
}

/** What may be done about a screen that is in use. */
export function DisplayMenu({ display, onAsk }: DisplayMenuProps) {
  const t = useTexts();
  const label = t("displays.actionsOn", { name: display.name });
  return (
    <MenuTrigger>
      <Button className={styles.more} aria-label={label}>
        <Ellipsis aria-hidden size={16} />
      </Button>
      <Popover className={popover.popover} placement="bottom end">
        <Menu aria-label={label} className={popover.list}>
          {WHAT.map((what) => (
            <MenuItem key={what} id={what} className={popover.item} onAction={() => onAsk({ what, display })}>
              {t(`display.${what}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
