import { useRef, useState } from "react";
import { ActionForm } from "#client/casework/actions/action-form.tsx";
import type { Problem } from "#client/casework/actions/use-orders.ts";
import { NoteField } from "#client/casework/note-field.tsx";
import { useNote } from "#client/casework/use-note.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Note } from "./use-notes.ts";

interface WriteNoteDialogProps {
  readonly number: string;
  /** The note that is put right; null: a new one. */
  readonly corrected: Pick<Note, "id" | "text"> | null;
  readonly onWritten: () => void;
  readonly onClose: () => void;
}

/** A note on the case that belongs to nothing else, or one that stands in for another: that one stays as its history. */
export function WriteNoteDialog({ number, corrected, onWritten, onClose }: WriteNoteDialogProps) {
  const t = useTexts();
  const { announce } = useNotices();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const isBusy = useRef(false);
  const note = useNote(number, () => setProblem(null), corrected);
  const say = (text: string) => setProblem({ field: "note", text, rejection: null });
  const save = async () => {
    if (note.isBlank) return say(t("missing.note"));
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    const written = await note.write();
    isBusy.current = false;
    setSending(false);
    if (!written.ok) return say(written.error);
    onWritten();
    announce(t("note.saved", { number }));
    onClose();
  };
  return (
    <ActionForm
      title={t("act.title", { what: t(corrected ? "note.correctTitle" : "note.write"), number })}
      orders={{ problem, isSending }}
      confirm={t(corrected ? "note.saveCorrected" : "note.save")}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {corrected && <p>{t("note.correctLead")}</p>}
      <NoteField note={note} label={t("note.text")} error={problem?.text ?? null} />
    </ActionForm>
  );
}
