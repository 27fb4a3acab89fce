import { type ReactNode, type SyntheticEvent, useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { TextField } from "react-aria-components/TextField";
import field from "./field.module.css";
import styles from "./popover.module.css";

interface SearchListProps {
  readonly label: string;
  readonly help?: string;
  readonly onTyped: (text: string) => void;
  /** What Enter would take, where that is none of the list's own: it is said, and can be pressed. */
  readonly typedLabel?: ((text: string) => string | null) | undefined;
  readonly children: ReactNode;
}

/** A list that narrows while one types; Enter takes what is typed as it is, where that makes sense. */
export function SearchList({ label, help, onTyped, typedLabel, children }: SearchListProps) {
  const { contains } = useFilter({ sensitivity: "base" });
  const [text, setText] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim()) onTyped(text);
  };
  const taken = typedLabel?.(text);
  return (
    <Autocomplete inputValue={text} onInputChange={setText} filter={contains} disableAutoFocusFirst>
      <form onSubmit={submit} className={styles.search}>
        <TextField aria-label={label} autoFocus className={field.field}>
          <Input className={field.input} placeholder={label} spellCheck={false} />
        </TextField>
        {help && <p className={styles.help}>{help}</p>}
        {taken && (
          <button type="submit" className={styles.taken}>
            {taken}
          </button>
        )}
      </form>
      {children}
    </Autocomplete>
  );
}
