import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import field from "./field.module.css";
import popover from "./popover.module.css";

export interface SelectFieldProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of many, behind a button; typing finds it. */
export function SelectField({ label, options, value, onChange }: SelectFieldProps) {
  return (
    <Select value={value} onChange={(key) => onChange(String(key))} className={field.field}>
      <Label className={field.label}>{label}</Label>
      <Button className={`${field.input} ${field.select}`}>
        <SelectValue />
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className={popover.popover}>
        <ListBox items={options} className={popover.list}>
          {({ id, text }) => (
            <ListBoxItem id={id} textValue={text} className={popover.item}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
