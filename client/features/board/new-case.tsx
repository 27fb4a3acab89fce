import { Plus } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { isTyping } from "#client/casework/is-typing.ts";
import { isKey } from "#client/casework/shortcuts.ts";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { CardFocus } from "./card-focus.ts";

/** With the holidays and the rules: not among what a board needs before its first card. */
const NewCaseDialog = lazy(async () => ({ default: (await import("./new-case-dialog.tsx")).NewCaseDialog }));

export interface NewCaseProps {
  readonly sync: BoardSync;
  readonly picture: BoardPicture;
  readonly me: PersonId;
  readonly focus: CardFocus;
}

/** "Opret sag", by button or N; afterwards the focus is on the new card. */
export function NewCase({ sync, picture, me, focus }: NewCaseProps) {
  const t = useTexts();
  const { offer, announce } = useNotices();
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isKey("newCase", event) || event.shiftKey || isTyping(event.target) || isTyping(document.activeElement))
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const [awaited, setAwaited] = useState<CaseId | null>(null);
  useEffect(() => {
    if (!awaited || !picture.cards.has(awaited)) return;
    setAwaited(null);
    // The dialog gives the focus back to where it came from first.
    requestAnimationFrame(() => requestAnimationFrame(() => focus.want(awaited)));
  }, [awaited, picture.cards, focus]);
  const created = (caseId: CaseId, number: string) => {
    const text = t("newCase.done", { number });
    announce(text);
    const open = () => navigate(`/sager/${encodeURIComponent(number)}`);
    offer({ text, action: { name: t("newCase.open"), run: open } });
    setAwaited(caseId);
  };
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)} aria-haspopup="dialog" aria-keyshortcuts="N">
        <Plus aria-hidden size={15} />
        {t("action.newCase")}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <NewCaseDialog {...{ sync, picture, me }} onCreated={created} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
