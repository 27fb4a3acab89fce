import {
  ArrowDown,
  ArrowDownToLine,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowUpToLine,
  type LucideIcon,
} from "lucide-react";
import type { RefObject } from "react";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "#client/ui/popover.module.css";
import type { Column } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { columnTitle } from "./column-title.ts";
import type { OwnPlace } from "./own-place.ts";

export interface MoveMenuProps {
  readonly card: Card;
  readonly columns: readonly Column[];
  /** Other places in the card's own column, where that is sorted by hand. */
  readonly places?: readonly OwnPlace[];
  /** The button that the menu hangs from. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** `before` is the neighbour chosen in the own column; null: last. */
  readonly onChoose: (to: Column, before: CaseId | null) => void;
  readonly onClose: () => void;
}

const PLACE_ICONS: Readonly<Record<OwnPlace["place"], LucideIcon>> = {
  first: ArrowUpToLine,
  up: ArrowUp,
  down: ArrowDown,
  last: ArrowDownToLine,
};

/** The way to move a card that needs no drag (MV8): every column but its own, and the places in its own. */
export function MoveMenu({ card, columns, places = [], anchor, onChoose, onClose }: MoveMenuProps) {
  const t = useTexts();
  const own = columns.findIndex(({ id }) => id === card.column);
  const ownColumn = columns[own];
  const close = (open: boolean) => !open && onClose();
  const choose = (id: string | number) => {
    const column = columns.find((candidate) => candidate.id === id);
    const place = places.find((candidate) => candidate.place === id);
    onClose();
    if (column) onChoose(column, null);
    else if (place && ownColumn) onChoose(ownColumn, place.before);
  };
  return (
    <Popover triggerRef={anchor} isOpen onOpenChange={close} placement="bottom end" className={styles.popover}>
      <Menu
        className={styles.list}
        aria-label={t("move.menu", { number: card.number })}
        autoFocus="first"
        onAction={choose}
        onClose={onClose}
      >
        {columns.map((column, index) =>
          index === own ? null : (
            <MenuItem key={column.id} id={column.id} textValue={columnTitle(column, t)} className={styles.item}>
              {index < own ? <ArrowLeft aria-hidden size={15} /> : <ArrowRight aria-hidden size={15} />}
              {columnTitle(column, t)}
            </MenuItem>
          ),
        )}
        {ownColumn && places.length > 0 && (
          <MenuSection className={styles.group}>
            <Header className={styles.heading}>{t("place.heading", { column: columnTitle(ownColumn, t) })}</Header>
            {places.map(({ place }) => (
              <PlaceItem key={place} place={place} />
            ))}
          </MenuSection>
        )}
      </Menu>
    </Popover>
  );
}

function PlaceItem({ place }: Pick<OwnPlace, "place">) {
  const t = useTexts();
  const Icon = PLACE_ICONS[place];
  return (
    <MenuItem id={place} textValue={t(`place.${place}`)} className={styles.item}>
      <Icon aria-hidden size={15} />
      {t(`place.${place}`)}
    </MenuItem>
  );
}
