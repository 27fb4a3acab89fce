import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { useLocale, useTexts } from "#client/ui/locale.tsx";
import { toPlainDate } from "#shared/domain/dates.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { canRead, canWrite, type Viewer } from "#shared/domain/permissions.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { historyText } from "#shared/i18n/history-text.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import { historyNames } from "./history-names.ts";
import notesStyles from "./notes.module.css";
import { entryOf } from "./notes-in-history.ts";
import { SectionHead, TextButton } from "./section-head.tsx";
import type { Note } from "./use-notes.ts";
import { WriteNoteDialog } from "./write-note-dialog.tsx";

/** *Notater*: read when asked for, which is logged; written here without a command, or beside one (CA7, PR1). */
export function CaseNotes({ viewer, ...parts }: CaseParts & { readonly viewer: Viewer }) {
  const t = useTexts();
  const [isWriting, setWriting] = useState(false);
  const { view, card, notes } = parts;
  if (!canRead(viewer, "notes", view.unit.id)) return null;
  const isShown = notes.state === "shown";
  return (
    <section className={styles.section}>
      <SectionHead title={t("note.title")}>
        {canWrite(viewer, "note", view.unit.id) && (
          <TextButton text={t("note.write")} onPress={() => setWriting(true)} />
        )}
      </SectionHead>
      <div className={styles.vault}>
        <p role="status">{said(parts, t)}</p>
        <Button onPress={isShown ? notes.hide : notes.show} isDisabled={notes.state === "asking"}>
          {t(isShown ? "note.hide" : "note.show")}
        </Button>
      </div>
      {notes.notes.length > 0 && (
        <ul className={notesStyles.notes}>
          {notes.notes.map((note) => (
            <NoteItem key={note.id} note={note} {...parts} />
          ))}
        </ul>
      )}
      {isWriting && (
        <WriteNoteDialog
          number={card.number}
          onWritten={() => isShown && notes.show()}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}

function said({ notes }: CaseParts, t: ReturnType<typeof useTexts>): string {
  if (notes.state === "shown") return t("note.count", { count: notes.notes.length });
  return t(notes.state === "failed" ? "note.unread" : "note.lead");
}

function NoteItem({ note, ...parts }: CaseParts & { readonly note: Note }) {
  const { t, locale } = useLocale();
  const { figures, clock } = datesIn[locale];
  const entry = entryOf(parts.view.history, note.id);
  const what = entry && historyText(entry.event, historyNames(parts, t), t, datesIn[locale]);
  return (
    <li>
      <p>{note.text}</p>
      <p className={notesStyles.about}>
        {note.author.name},{" "}
        <time dateTime={note.at}>
          {figures(toPlainDate(dayOfDue(note.at)))} {clock(fromIso(note.at))}
        </time>
        {what && ` · ${t("note.belongsTo", { what })}`}
      </p>
    </li>
  );
}
