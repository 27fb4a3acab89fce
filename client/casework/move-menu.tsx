import { ArrowLeft, ArrowRight } from "lucide-react";
import type { RefObject } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "#client/ui/popover.module.css";
import type { Column } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import { columnTitle } from "./column-title.ts";

export interface MoveMenuProps {
  readonly card: Card;
  readonly columns: readonly Column[];
  /** The button that the menu hangs from. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChoose: (to: Column) => void;
  readonly onClose: () => void;
}

/** The way to move a card that needs no drag (MV8): every column but its own. */
export function MoveMenu({ card, columns, anchor, onChoose, onClose }: MoveMenuProps) {
  const t = useTexts();
  const own = columns.findIndex(({ id }) => id === card.column);
  const close = (open: boolean) => !open && onClose();
  const choose = (id: string | number) => {
    const column = columns.find((candidate) => candidate.id === id);
    onClose();
    if (column) onChoose(column);
  };
  return (
    <Popover triggerRef={anchor} isOpen onOpenChange={close} placement="bottom end" className={styles.popover}>
      <Menu aria-label={t("move.menu", { number: card.number })} autoFocus="first" onAction={choose} onClose={onClose}>
        {columns.map((column, index) =>
          index === own ? null : (
            <MenuItem key={column.id} id={column.id} textValue={columnTitle(column, t)} className={styles.item}>
              {index < own ? <ArrowLeft aria-hidden size={15} /> : <ArrowRight aria-hidden size={15} />}
              {columnTitle(column, t)}
            </MenuItem>
          ),
        )}
      </Menu>
    </Popover>
  );
}
