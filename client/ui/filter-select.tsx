import { Check, ChevronDown, X } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import chip from "./filter-select.module.css";
import { useTexts } from "./locale.tsx";
import styles from "./popover.module.css";
import { SearchList } from "./search-list.tsx";

export interface FilterOption {
  readonly id: string;
  readonly text: string;
  /** Further words to find it by. */
  readonly search?: string;
  readonly count: number | null;
}

export interface FilterSelectProps {
  readonly label: string;
  /** What is chosen, in words; null: nothing. */
  readonly chosen: string | null;
  /** Made when the list is opened: counting takes a while on a large board. */
  readonly options: () => readonly FilterOption[];
  readonly selected: readonly string[];
  readonly multiple?: boolean;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly clearLabel: string;
  /** Where the list is long: a field to search it, which may also take what is typed as it is. */
  readonly search?: {
    readonly label: string;
    readonly help?: string;
    readonly empty: string;
    readonly onTyped?: (text: string) => void;
  };
}

/** A chip that opens a list to choose from, and takes the choice back. */
export function FilterSelect(props: FilterSelectProps) {
  const { label, chosen, selected, onSelect, search } = props;
  const [options, setOptions] = useState<readonly FilterOption[] | null>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const close = () => setOptions(null);
  const select = (ids: readonly string[]) => {
    onSelect(ids);
    if (!props.multiple) close();
  };
  const typed = (text: string) => {
    search?.onTyped?.(text);
    if (search?.onTyped) close();
  };
  const list = options && (
    <ListBox
      aria-label={label}
      items={options}
      selectionMode={props.multiple ? "multiple" : "single"}
      selectionBehavior="toggle"
      selectedKeys={selected}
      onSelectionChange={(keys) => select(keys === "all" ? [] : [...keys].map(String))}
      className={styles.list}
      renderEmptyState={() => <p className={styles.empty}>{search?.empty}</p>}
      {...(search ? {} : { autoFocus: true })}
    >
      {(option) => <Option option={option} />}
    </ListBox>
  );
  return (
    <div ref={anchor} className={`${chip.chip} ${chosen ? chip.on : ""}`}>
      <Button
        className={chip.open}
        onPress={() => setOptions(options ? null : props.options())}
        aria-expanded={options !== null}
        aria-haspopup="dialog"
      >
        {chosen && <span className={chip.what}>{label}:</span>}
        <span className={chip.chosen}>{chosen ?? label}</span>
        {!chosen && <ChevronDown aria-hidden size={13} />}
      </Button>
      {chosen && (
        <Button className={chip.clear} onPress={() => onSelect([])} aria-label={props.clearLabel}>
          <X aria-hidden size={13} />
        </Button>
      )}
      <Popover
        triggerRef={anchor}
        isOpen={options !== null}
        onOpenChange={(open) => !open && close()}
        placement="bottom start"
        className={styles.popover}
      >
        <Dialog aria-label={label} className={chip.dialog}>
          {search ? (
            <SearchList {...search} onTyped={typed}>
              {list}
            </SearchList>
          ) : (
            list
          )}
        </Dialog>
      </Popover>
    </div>
  );
}

function Option({ option }: { readonly option: FilterOption }): ReactNode {
  const t = useTexts();
  return (
    <ListBoxItem id={option.id} textValue={`${option.text} ${option.search ?? ""}`} className={styles.item}>
      <Check aria-hidden size={15} className={styles.tick} />
      <span>{option.text}</span>
      {option.count !== null && <span className={styles.count}>{t("column.number", { count: option.count })}</span>}
    </ListBoxItem>
  );
}
