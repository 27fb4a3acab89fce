import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { NOTE_LENGTH } from "#shared/domain/note-length.ts";
import type { NoteInHand } from "./use-note.ts";
import { useOnline } from "./use-online.ts";
import { troubleIn } from "./write-note.ts";

interface NoteFieldProps {
  readonly note: NoteInHand;
  readonly label: string;
  readonly error: string | null;
}

/** One line of free text, which may be left empty; what must not be kept is said while one types. */
export function NoteField({ note, label, error }: NoteFieldProps) {
  const t = useTexts();
  const isOnline = useOnline();
  const trouble = troubleIn(note.text);
  const count = note.text.trim().length;
  return (
    <TextField
      label={label}
      value={note.text}
      onChange={note.change}
      // The browser keeps nothing of it either.
      autoComplete="off"
      help={isOnline ? t("note.help", { count, most: NOTE_LENGTH }) : t("note.needsLine")}
      error={error ?? (trouble && t(`note.${trouble}`))}
    />
  );
}
