import { Button } from "react-aria-components/Button";
import { DateField, type DateFieldProps } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { Day } from "#shared/domain/dates.ts";
import styles from "./actions.module.css";
import { type QuickDate, quickChoices } from "./quick-dates.ts";

interface QuickDateFieldProps extends DateFieldProps {
  readonly names: readonly QuickDate[];
  readonly today: Day;
}

/** A date that is usually one of a few: one press, or typed; the weekday is told beside it. */
export function QuickDateField({ names, today, ...field }: QuickDateFieldProps) {
  const t = useTexts();
  return (
    <div className={styles.quick}>
      <DateField {...field} />
      <div className={styles.quickChoices}>
        {quickChoices(names, today).map(({ name, on }) => (
          <Button
            key={name}
            className={`${styles.quickChoice} ${on === field.value ? styles.chosen : ""}`}
            onPress={() => field.onChange(on)}
          >
            {t(`pick.${name}`)}
          </Button>
        ))}
      </div>
      {field.value && <p className={styles.hint}>{t("pick.on", { on: field.value })}</p>}
    </div>
  );
}
