import { Ellipsis } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import popover from "./popover.module.css";
import styles from "./row-menu.module.css";

export interface RowMenuProps<T extends string> {
  /** Whose actions these are. */
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly text: string }[];
  readonly onChoose: (id: T) => void;
}

/** What may be done about a row of a table, behind three dots. */
export function RowMenu<T extends string>({ label, options, onChoose }: RowMenuProps<T>) {
  return (
    <MenuTrigger>
      <Button className={styles.more} aria-label={label}>
        <Ellipsis aria-hidden size={16} />
      </Button>
      <Popover className={popover.popover} placement="bottom end">
        <Menu aria-label={label} className={popover.list}>
          {options.map(({ id, text }) => (
            <MenuItem key={id} id={id} className={popover.item} onAction={() => onChoose(id)}>
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
