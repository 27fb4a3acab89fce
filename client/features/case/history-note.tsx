import { useTexts } from "#client/ui/locale.tsx";
import type { NoteId } from "#shared/domain/ids.ts";
import type { CaseParts } from "./case-parts.ts";
import styles from "./notes.module.css";
import { TextButton } from "./section-head.tsx";

interface HistoryNoteProps extends Pick<CaseParts, "notes"> {
  readonly id: NoteId;
  readonly what: string;
}

/** That something was written beside this; pressing reads it. */
export function HistoryNote({ id, what, notes }: HistoryNoteProps) {
  const t = useTexts();
  const note = notes.find(id);
  if (note) return <q className={styles.beside}>{note.text}</q>;
  return <TextButton text={t("note.mark")} label={t("note.markLabel", { what })} onPress={notes.show} />;
}
