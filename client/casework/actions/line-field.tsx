import { useEffect, useRef } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Text } from "react-aria-components/Text";
import { TextField } from "react-aria-components/TextField";
import { useOnline } from "#client/casework/use-online.ts";
import { troubleIn } from "#client/casework/write-note.ts";
import field from "#client/ui/field.module.css";
import { useTexts } from "#client/ui/locale.tsx";
import type { Card } from "#shared/domain/card.ts";
import { NOTE_LENGTH } from "#shared/domain/note-length.ts";
import styles from "./actions.module.css";
import type { Lines } from "./use-lines.ts";

interface LineFieldProps {
  readonly card: Card;
  readonly lines: Lines;
}

/** The line for the stand-in under a case of the list; empty is as good. */
export function LineField({ card: { id, number }, lines }: LineFieldProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const text = lines.text(id);
  const refused = lines.problem?.caseId === id ? lines.problem.text : null;
  useEffect(() => {
    if (refused !== null) input.current?.focus();
  }, [refused]);
  const trouble = troubleIn(text);
  const count = text.trim().length;
  const error = refused ?? (trouble && t(`note.${trouble}`));
  return (
    <TextField
      aria-label={t("note.lineFor", { number })}
      value={text}
      onChange={(line) => lines.change(id, line)}
      isInvalid={error !== null}
      validationBehavior="aria"
      // The browser keeps nothing of it either.
      autoComplete="off"
      className={`${field.field} ${styles.line}`}
    >
      <Input ref={input} className={field.input} spellCheck={false} placeholder={t("note.linePlaceholder")} />
      {count > 0 && (
        <Text slot="description" className={field.help}>
          {t("note.counted", { count, most: NOTE_LENGTH })}
        </Text>
      )}
      <FieldError className={field.error}>{error}</FieldError>
    </TextField>
  );
}

/** What holds for all the lines. */
export function LinesHint() {
  const t = useTexts();
  const help = useOnline() ? t("note.help", { count: 0, most: NOTE_LENGTH }) : t("note.needsLine");
  return <p className={styles.hint}>{help}</p>;
}
