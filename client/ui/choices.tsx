import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import styles from "./field.module.css";

export interface ChoicesProps<T extends string> {
  readonly label: string;
  /** `note`: a quieter word after the text. */
  readonly options: readonly { readonly value: T; readonly text: string; readonly note?: string | undefined }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Side by side instead of one below the other. */
  readonly inline?: boolean;
  /** Two columns, for long lists of short words. */
  readonly columns?: boolean;
  readonly error?: string | null;
}

/** One of a few, all in sight. */
export function Choices<T extends string>({
  label,
  options,
  value,
  onChange,
  inline,
  columns,
  error,
}: ChoicesProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup
      value={value}
      onChange={choose}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={inline ? styles.inline : columns ? styles.columns : styles.choices}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.choice}>
            {option.note ? <Noted text={option.text} note={option.note} /> : option.text}
          </Radio>
        ))}
      </div>
      <FieldError className={styles.error}>{error}</FieldError>
    </RadioGroup>
  );
}

function Noted({ text, note }: { readonly text: string; readonly note: string }) {
  return (
    <span>
      {text} <small className={styles.note}>{note}</small>
    </span>
  );
}
