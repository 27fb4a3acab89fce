import { Check } from "lucide-react";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import styles from "./checkbox.module.css";

export interface CheckboxProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** Yes or no, by itself. */
export function Checkbox({ label, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles.check}>
      <Box />
      {label}
    </AriaCheckbox>
  );
}

/** The box in front of what is chosen; the tick is seen by shape, not by colour alone. */
export function Box() {
  return (
    <span className={styles.box} aria-hidden="true">
      <Check size={13} strokeWidth={3} />
    </span>
  );
}
