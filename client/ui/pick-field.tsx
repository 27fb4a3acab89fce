import { Check, ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import field from "./field.module.css";
import { useTexts } from "./locale.tsx";
import styles from "./pick-field.module.css";
import popover from "./popover.module.css";
import { SearchList } from "./search-list.tsx";

export interface PickOption {
  readonly id: string;
  readonly text: string;
  /** A second, quieter line. */
  readonly note?: string | null;
}

export interface PickFieldProps {
  /** Not shown: what stands beside the field says it to the eye. */
  readonly label: string;
  /** Made only while the list is open, since there may be many such fields. */
  readonly options: () => readonly PickOption[];
  readonly value: string | null;
  /** What the value is called; what stands there where nothing is chosen. */
  readonly text: string;
  readonly onChange: (id: string) => void;
  /** Something is needed here. */
  readonly isWanting?: boolean;
}

/** So many are seen at a glance; more are searched. */
const FEW = 8;

/** One of many in a row of such fields: a button that says what is chosen, and opens a list that can be searched. */
export function PickField({ label, options, value, text, onChange, isWanting }: PickFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={anchor}
        className={`${field.input} ${field.select} ${styles.pick} ${value === null ? styles.none : ""}`}
        data-wanting={isWanting || undefined}
        aria-label={`${label}: ${text}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        <span>{text}</span>
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        className={popover.popover}
      >
        <Dialog aria-label={label} className={styles.dialog}>
          {isOpen && (
            <PickList
              label={label}
              options={options()}
              value={value}
              onPick={(id) => {
                setOpen(false);
                onChange(id);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </>
  );
}

interface PickListProps {
  readonly label: string;
  readonly options: readonly PickOption[];
  readonly value: string | null;
  readonly onPick: (id: string) => void;
}

function PickList({ label, options, value, onPick }: PickListProps) {
  const t = useTexts();
  const isLong = options.length > FEW;
  const list = (
    <ListBox
      aria-label={label}
      selectionMode="single"
      escapeKeyBehavior="none"
      selectedKeys={value === null ? [] : [value]}
      onAction={(key) => onPick(String(key))}
      className={popover.list}
      renderEmptyState={() => <p className={popover.empty}>{t("pick.empty")}</p>}
      {...(isLong ? {} : { autoFocus: "first" as const })}
    >
      {options.map((option) => (
        <ListBoxItem
          key={option.id}
          id={option.id}
          textValue={[option.text, option.note].filter(Boolean).join(" ")}
          className={popover.item}
        >
          <Check aria-hidden size={15} className={popover.tick} />
          <span>
            {option.text}
            {option.note && <span className={popover.note}>{option.note}</span>}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
  if (!isLong) return list;
  return (
    <SearchList label={t("pick.search")} onTyped={() => undefined}>
      {list}
    </SearchList>
  );
}
