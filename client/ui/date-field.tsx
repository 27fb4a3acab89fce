import { type CalendarDate, parseDate } from "@internationalized/date";
import { DateField as AriaDateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { type PlainDate, parsePlainDate } from "#shared/domain/dates.ts";
import styles from "./field.module.css";

export interface DateFieldProps {
  readonly label: string;
  readonly value: PlainDate | null;
  readonly onChange: (value: PlainDate | null) => void;
  readonly error?: string | null;
}

/** A date typed part by part, in the reader's own order. */
export function DateField({ label, value, onChange, error }: DateFieldProps) {
  const change = (date: CalendarDate | null) => onChange(date ? parsePlainDate(date.toString()) : null);
  return (
    <AriaDateField
      value={value ? parseDate(value) : null}
      onChange={change}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      shouldForceLeadingZeros
      className={styles.field}
    >
      <Label className={styles.label}>{label}</Label>
      <DateInput className={`${styles.input} ${styles.dateInput}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment} />}
      </DateInput>
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaDateField>
  );
}
