import { useCallback, useEffect, useRef } from "react";
import type { BoardSync } from "#client/sync/board-sync.ts";
import type { Undoable } from "#client/sync/undo-stack.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { CommandId } from "#shared/domain/ids.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { doneText } from "./done-words.ts";
import { explain } from "./explain.ts";
import { isTyping } from "./is-typing.ts";
import { isKey } from "./shortcuts.ts";

const KEYS = /Mac|iP(hone|ad)/.test(navigator.platform) ? "⌘Z" : "Ctrl+Z";

/** One's own last action is offered to be taken back as soon as it is done, and at any time with Ctrl+Z (MV7). */
export function useUndo(sync: BoardSync | null): void {
  const t = useTexts();
  const { offer } = useNotices();
  const undo = useUndoing(sync);

  const seen = useRef(new Set<CommandId>());
  useEffect(() => {
    if (!sync) return;
    const look = () => {
      const { undoable } = sync.picture();
      if (!undoable || seen.current.has(undoable.command)) return;
      // What the server has said yes to is told when the board shows it.
      const text = doneText(undoable, sync.picture(), t);
      const isNewest = !undo.isRunning();
      if (text === null && isNewest) return;
      seen.current.add(undoable.command);
      if (text !== null && isNewest) offer({ text, action: { name: t("action.undo"), keys: KEYS, run: undo.run } });
    };
    look();
    return sync.subscribe(look);
  }, [sync, t, offer, undo]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.shiftKey || !isKey("undo", event) || isTyping(event.target)) return;
      event.preventDefault();
      undo.run();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo]);
}

interface Undoing {
  readonly run: () => void;
  readonly isRunning: () => boolean;
}

/** Takes back one action after the other, also when one asks faster than the server answers. */
function useUndoing(sync: BoardSync | null): Undoing {
  const t = useTexts();
  const { warn, announce, offer } = useNotices();
  const tell = (undoable: Undoable, answer: CommandAnswer) => {
    if (!answer.ok || !sync) return;
    const picture = sync.picture();
    const failed = (answer.outcomes ?? []).filter((outcome) => !outcome.ok);
    const count = undoable.cases.length - failed.length;
    const [only] = undoable.cases;
    const numberOf = (id: Undoable["cases"][number]) => picture.cards.get(id)?.number ?? "";
    for (const { caseId, ok: _, ...rejection } of failed) {
      warn(t("undo.failed", { number: numberOf(caseId), why: explain(rejection, picture, t) }));
    }
    if (count === 1 && only && failed.length === 0) announce(t("undo.done", { number: numberOf(only) }));
    else if (count > 0) announce(t("undo.doneMany", { count }));
  };
  const step = async () => {
    if (!sync) return;
    const { undoable, state } = sync.picture();
    if (!undoable) return announce(t("undo.nothing"));
    offer(null);
    if (state === "offline") announce(t("undo.waits"));
    const { command, cases } = undoable;
    tell(undoable, await sync.send("undo", { command, cases }));
  };
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  const line = useRef<Promise<void>>(Promise.resolve());
  const running = useRef(0);
  const run = useCallback(() => {
    running.current += 1;
    line.current = line.current
      .then(() => latest.current())
      .finally(() => {
        running.current -= 1;
      });
  }, []);
  const undoing = useRef<Undoing>({ run, isRunning: () => running.current > 0 });
  return undoing.current;
}
