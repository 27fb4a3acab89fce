import { Check, ChevronDown, X } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import chip from "./filter-select.module.css";
import { useTexts } from "./locale.tsx";
import styles from "./popover.module.css";
import { SearchList } from "./search-list.tsx";

export interface FilterOption {
  readonly id: string;
  readonly text: string;
  /** A second, quieter line. */
  readonly note?: string | null;
  /** The heading that it stands under; options of a group follow each other, those without one come first. */
  readonly group?: string;
  /** Further words to find it by. */
  readonly search?: string;
  readonly count: number | null;
}

export interface FilterSelectProps {
  readonly label: string;
  /** What is chosen, in words; null: nothing. */
  readonly chosen: string | null;
  /** Made only while the list is open: counting takes a while on a large board. */
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
    /** Says whether it could be made sense of; only then the list closes. */
    readonly onTyped?: (text: string) => boolean;
    /** What that would be, in words; null where the list itself says it. */
    readonly typedLabel?: (text: string) => string | null;
  };
}

/** A chip that opens a list to choose from, and takes the choice back. */
export function FilterSelect(props: FilterSelectProps) {
  const { label, chosen, selected, onSelect, search } = props;
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const close = () => setOpen(false);
  const select = (ids: readonly string[]) => {
    onSelect(ids);
    if (!props.multiple) close();
  };
  const typed = (text: string) => {
    if (search?.onTyped?.(text)) close();
  };
  const list = isOpen && (
    <ListBox
      aria-label={label}
      selectionMode={props.multiple ? "multiple" : "single"}
      selectionBehavior="toggle"
      escapeKeyBehavior="none"
      selectedKeys={selected}
      onSelectionChange={(keys) => select(keys === "all" ? [] : [...keys].map(String))}
      className={styles.list}
      renderEmptyState={() => <p className={styles.empty}>{search?.empty}</p>}
      {...(search ? {} : { autoFocus: "first" as const })}
    >
      {grouped(props.options())}
    </ListBox>
  );
  return (
    <div ref={anchor} className={`${chip.chip} ${chosen ? chip.on : ""}`}>
      <Button className={chip.open} onPress={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-haspopup="dialog">
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
        isOpen={isOpen}
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

function grouped(options: readonly FilterOption[]): ReactNode {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => {
    const items = options.filter((option) => option.group === group);
    const shown = items.map((option) => <Option key={option.id} option={option} />);
    if (group === undefined) return shown;
    return (
      <ListBoxSection key={group} id={group} className={styles.group}>
        <Header className={styles.heading}>{group}</Header>
        {shown}
      </ListBoxSection>
    );
  });
}

function Option({ option }: { readonly option: FilterOption }): ReactNode {
  const t = useTexts();
  return (
    <ListBoxItem
      id={option.id}
      textValue={[option.text, option.note, option.search].filter(Boolean).join(" ")}
      className={styles.item}
    >
      <Check aria-hidden size={15} className={styles.tick} />
      <span>
        {option.text}
        {option.note && <span className={styles.note}>{option.note}</span>}
      </span>
      {option.count !== null && <span className={styles.count}>{t("column.number", { count: option.count })}</span>}
    </ListBoxItem>
  );
}
