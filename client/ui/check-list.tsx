import { Fragment, type ReactNode } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import styles from "./checkbox.module.css";
import { Box } from "./checkbox.tsx";
import field from "./field.module.css";

export interface CheckOption<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly detail?: string;
  /** What belongs to this one, once it is chosen. */
  readonly below?: ReactNode;
}

export interface CheckListProps<T extends string> {
  readonly label: string;
  readonly options: readonly CheckOption<T>[];
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
  readonly error?: string | null;
}

/** Any number of a few, all in sight. */
export function CheckList<T extends string>({ label, options, values, onChange, error }: CheckListProps<T>) {
  const choose = (chosen: readonly string[]) =>
    onChange(options.map(({ value }) => value).filter((value) => chosen.includes(value)));
  return (
    <CheckboxGroup
      value={[...values]}
      onChange={choose}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={field.field}
    >
      <Label className={field.label}>{label}</Label>
      <div className={styles.checks}>
        {options.map((option) => (
          <Fragment key={option.value}>
            <Checkbox value={option.value} className={styles.check}>
              <Box />
              <span>
                {option.text}
                {option.detail && <small className={styles.detail}>{option.detail}</small>}
              </span>
            </Checkbox>
            {values.includes(option.value) && option.below}
          </Fragment>
        ))}
      </div>
      <FieldError className={field.error}>{error}</FieldError>
    </CheckboxGroup>
  );
}
