import { useState } from "react";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import styles from "./actions.module.css";

export interface PersonOption<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly note?: string | undefined;
}

interface PersonChoicesProps<T extends string> {
  readonly label: string;
  readonly options: readonly PersonOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly error: string | null;
}

/** So many are seen at a glance; more are searched. */
const FEW = 8;

/** One of one's colleagues. Where they are many, a search; when one is left, that one is meant. */
export function PersonChoices<T extends string>({ label, options, value, onChange, error }: PersonChoicesProps<T>) {
  const t = useTexts();
  const [search, setSearch] = useState("");
  const shown = matching(options, search);
  const type = (text: string) => {
    setSearch(text);
    const left = matching(options, text);
    if (text.trim() !== "") onChange(left.length === 1 ? (left[0]?.value ?? null) : null);
  };
  return (
    <>
      {options.length > FEW && <TextField label={t("ask.findPerson")} value={search} onChange={type} />}
      <div className={styles.scroll}>
        <Choices label={label} options={shown} value={value} onChange={onChange} error={error} />
        {shown.length === 0 && <p className={styles.lead}>{t("ask.noPerson")}</p>}
      </div>
    </>
  );
}

const matching = <T extends string>(options: readonly PersonOption<T>[], text: string) => {
  const wanted = text.trim().toLocaleLowerCase("da");
  return options.filter((option) => option.text.toLocaleLowerCase("da").includes(wanted));
};
