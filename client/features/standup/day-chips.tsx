import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { addDays, type Day, type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import styles from "./acts.module.css";
import { type AgreementDay, agreementDays } from "./agreement-days.ts";
import { Chips } from "./chips.tsx";

interface DayChipsProps {
  readonly label: string;
  readonly today: Day;
  readonly onChoose: (on: PlainDate) => void;
  readonly isDisabled: boolean;
  /** To chase takes longer than to do: weeks instead of days. What is chosen, where choosing alone saves nothing. */
  readonly chase?: PlainDate;
  readonly hasFocus?: boolean;
}

interface NamedDay {
  readonly name: AgreementDay["name"] | "week" | "twoWeeks";
  readonly on: PlainDate;
}

/** When one chases, unless another day is chosen. */
export const inAWeek = (today: Day): PlainDate => toPlainDate(addDays(today, 7));

function chaseDays(today: Day, chosen: PlainDate): readonly NamedDay[] {
  const days: readonly NamedDay[] = [
    { name: "week", on: inAWeek(today) },
    { name: "twoWeeks", on: toPlainDate(addDays(today, 14)) },
  ];
  return days.some(({ on }) => on === chosen) ? days : [...days, { name: "on", on: chosen }];
}

/** A day by one press, or any other one typed. */
export function DayChips({ label, today, onChoose, isDisabled, chase, hasFocus }: DayChipsProps) {
  const t = useTexts();
  const [isOther, setOther] = useState(false);
  const days: readonly NamedDay[] = chase ? chaseDays(today, chase) : agreementDays(today);
  const chips = days.map(({ name, on }) => ({
    value: on,
    text: name === "on" ? t("standup.day.on", { on }) : t(`standup.day.${name}`),
    note: name === "on" || name === "today" ? undefined : t("standup.day.beside", { on }),
  }));
  return (
    <Chips
      {...{ label, chips, onChoose, isDisabled }}
      isLine={!isOther}
      {...(chase ? { value: chase } : {})}
      {...(hasFocus ? { hasFocus } : {})}
    >
      {isOther ? (
        <OtherDay
          today={today}
          onChoose={(on) => {
            setOther(false);
            onChoose(on);
          }}
        />
      ) : (
        <button type="button" className={styles.more} onClick={() => setOther(true)}>
          {t("standup.day.other")} …
        </button>
      )}
    </Chips>
  );
}

function OtherDay({ today, onChoose }: Pick<DayChipsProps, "today" | "onChoose">) {
  const t = useTexts();
  const [on, setOn] = useState<PlainDate | null>(null);
  const [error, setError] = useState<string | null>(null);
  const choose = () => {
    if (on === null) setError(t("standup.day.missing"));
    else if (on < toPlainDate(today)) setError(t("refuse.past", { on }));
    else onChoose(on);
  };
  return (
    <form
      className={styles.otherDay}
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <DateField label={t("standup.day.other")} value={on} onChange={setOn} error={error} />
      <Button type="submit" look="primary">
        {t("standup.day.save")}
      </Button>
    </form>
  );
}
