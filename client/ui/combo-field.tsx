import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import styles from "./combo-field.module.css";
import field from "./field.module.css";
import popover from "./popover.module.css";

export interface ComboFieldProps {
  readonly label: string;
  readonly help?: string;
  /** Those that there are; anything else may be typed too. */
  readonly options: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
}

/** A name that is typed, with those that there are at hand. */
export function ComboField({ label, help, options, value, onChange, maxLength }: ComboFieldProps) {
  return (
    <ComboBox
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      className={field.field}
      defaultItems={options.map((name) => ({ id: name, name }))}
    >
      <Label className={field.label}>{label}</Label>
      <div className={styles.box}>
        <Input className={field.input} maxLength={maxLength} spellCheck={false} autoComplete="off" />
        {options.length > 0 && (
          <Button className={styles.open}>
            <ChevronDown aria-hidden size={14} />
          </Button>
        )}
      </div>
      {help && (
        <Text slot="description" className={field.help}>
          {help}
        </Text>
      )}
      <Popover className={popover.popover}>
        <ListBox<{ readonly id: string; readonly name: string }> className={popover.list}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className={popover.item}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
