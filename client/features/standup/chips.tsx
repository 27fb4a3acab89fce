import type { ReactNode } from "react";
import styles from "./acts.module.css";

export interface Chip<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly note?: string | undefined;
  /** A face or sign in front. */
  readonly mark?: ReactNode;
}

interface ChipsProps<T extends string> {
  readonly label: string;
  readonly chips: readonly Chip<T>[];
  readonly value?: T | null;
  readonly onChoose: (value: T) => void;
  readonly error?: string | null;
  readonly isDisabled?: boolean;
  /** What comes after them, such as a way to more. */
  readonly children?: ReactNode;
  /** Takes the focus when it appears. */
  readonly hasFocus?: boolean;
  /** On a phone one row, which a finger draws sideways. */
  readonly isLine?: boolean;
}

/** A few answers, each large enough for a finger on a wall. */
export function Chips<T extends string>(props: ChipsProps<T>) {
  const { label, chips, value, onChoose, error, isDisabled, children, hasFocus, isLine } = props;
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={isLine ? `${styles.chips} ${styles.line}` : styles.chips}>
        {chips.map((chip, index) => (
          <button
            key={chip.value}
            type="button"
            // biome-ignore lint/a11y/noAutofocus: the panel was just asked for, by key or finger
            autoFocus={hasFocus === true && index === 0}
            className={styles.chip}
            aria-pressed={value === undefined ? undefined : chip.value === value}
            disabled={isDisabled}
            data-chip={chip.value}
            onClick={() => onChoose(chip.value)}
          >
            {chip.mark}
            <span>{chip.text}</span>
            {chip.note && <small>{chip.note}</small>}
          </button>
        ))}
        {children}
      </div>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
