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
import { type NoteVersions, noteVersions } from "./note-versions.ts";
import notesStyles from "./notes.module.css";
import { entryOf } from "./notes-in-history.ts";
import { SectionHead, TextButton } from "./section-head.tsx";
import type { Note } from "./use-notes.ts";
import { WriteNoteDialog } from "./write-note-dialog.tsx";

/** *Notater*: read when asked for, which is logged; written here without a command, or beside one (CA7, PR1). */
export function CaseNotes({ viewer, ...parts }: CaseParts & { readonly viewer: Viewer }) {
  const t = useTexts();
  const [writing, setWriting] = useState<"new" | Note | null>(null);
  const { view, card, notes } = parts;
  if (!canRead(viewer, "notes", view.unit.id)) return null;
  const isShown = notes.state === "shown";
  const mayCorrect = ({ author }: Note) =>
    canWrite(viewer, "note", view.unit.id) && (author.id === viewer.id || viewer.role === "leader");
  return (
    <section className={styles.section}>
      <SectionHead title={t("note.title")}>
        {canWrite(viewer, "note", view.unit.id) && (
          <TextButton text={t("note.write")} onPress={() => setWriting("new")} />
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
          {noteVersions(notes.notes).map((versions) => (
            <NoteItem
              key={versions.first}
              {...parts}
              versions={versions}
              onCorrect={mayCorrect(versions.note) ? () => setWriting(versions.note) : null}
            />
          ))}
        </ul>
      )}
      {writing && (
        <WriteNoteDialog
          number={card.number}
          corrected={writing === "new" ? null : writing}
          onWritten={() => isShown && notes.show()}
          onClose={() => setWriting(null)}
        />
      )}
    </section>
  );
}

function said({ notes }: CaseParts, t: ReturnType<typeof useTexts>): string {
  if (notes.state === "shown") return t("note.count", { count: noteVersions(notes.notes).length });
  return t(notes.state === "failed" ? "note.unread" : "note.lead");
}

interface NoteItemProps extends CaseParts {
  readonly versions: NoteVersions;
  readonly onCorrect: (() => void) | null;
}

function NoteItem({ versions, onCorrect, ...parts }: NoteItemProps) {
  const { t, locale } = useLocale();
  const { note, earlier, first } = versions;
  const entry = entryOf(parts.view.history, first);
  const what = entry && historyText(entry.event, historyNames(parts, t), t, datesIn[locale]);
  return (
    <li>
      <p>{note.text}</p>
      <p className={notesStyles.about}>
        <Written note={note} />
        {what && ` · ${t("note.belongsTo", { what })}`}
        {onCorrect && (
          <>
            {" · "}
            <TextButton
              text={t("note.correct")}
              label={t("note.correctLabel", { text: note.text })}
              onPress={onCorrect}
            />
          </>
        )}
      </p>
      {earlier.length > 0 && (
        <details className={notesStyles.earlier}>
          <summary>{t("note.earlier", { at: fromIso(note.at) })}</summary>
          <ul>
            {earlier.map((old) => (
              <li key={old.id}>
                <p>{old.text}</p>
                <p className={notesStyles.about}>
                  <Written note={old} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Written({ note: { author, at } }: { readonly note: Note }) {
  const { locale } = useLocale();
  const { figures, clock } = datesIn[locale];
  return (
    <>
      {author.name},{" "}
      <time dateTime={at}>
        {figures(toPlainDate(dayOfDue(at)))} {clock(fromIso(at))}
      </time>
    </>
  );
}
