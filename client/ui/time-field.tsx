import { parseTime } from "@internationalized/date";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { TimeField as AriaTimeField, DateInput, DateSegment } from "react-aria-components/TimeField";
import styles from "./field.module.css";

export interface TimeFieldProps {
  readonly label: string;
  /** `14:30` */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | null;
}

/** A time of day, hour and minute, by the 24-hour clock. */
export function TimeField({ label, value, onChange, error }: TimeFieldProps) {
  return (
    <AriaTimeField
      value={value ? parseTime(value) : null}
      onChange={(time) => onChange(time ? time.toString().slice(0, 5) : null)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      hourCycle={24}
      shouldForceLeadingZeros
      className={styles.field}
    >
      <Label className={styles.label}>{label}</Label>
      <DateInput className={`${styles.input} ${styles.timeInput}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment} />}
      </DateInput>
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTimeField>
  );
}
