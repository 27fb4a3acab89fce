import { MessageSquareText } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { PersonId } from "#shared/domain/ids.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import notesStyles from "./notes.module.css";
import { lineFor, noteOf } from "./notes-in-history.ts";

/** What the caseworker has written for the one who looks after the case meanwhile; read when asked for (MV9, PR1). */
export function CaseLineForMe({ view, card, people, notes, me }: CaseParts & { readonly me: PersonId }) {
  const t = useTexts();
  const entry = card.standIn?.person === me ? lineFor(view.history, me) : null;
  const id = entry && noteOf(entry);
  if (!entry || id === null) return null;
  const note = notes.find(id);
  const who = people.get(entry.actor)?.initials ?? t("case.someone");
  return (
    <section className={notesStyles.forMe} aria-live="polite">
      <div className={styles.vault}>
        <div className={notesStyles.message}>
          <p>
            <MessageSquareText aria-hidden size={15} />
            <b>{t("note.messageFrom", { who })}</b>
          </p>
          <p>{note ? note.text : t(notes.state === "failed" ? "note.unread" : "note.logged")}</p>
        </div>
        {note ? (
          <Button onPress={notes.hide}>{t("case.hideCitizen")}</Button>
        ) : (
          <Button onPress={notes.show} isDisabled={notes.state === "asking"}>
            {t("note.showMessage")}
          </Button>
        )}
      </div>
    </section>
  );
}
