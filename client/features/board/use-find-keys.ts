import { type RefObject, useEffect, useRef } from "react";
import { isKey } from "#client/casework/shortcuts.ts";

const TYPES = "input,textarea,select,[contenteditable]";

/**
 * The browser's own find cannot see cards that are not mounted, so Ctrl+F (once; again it is the browser's) and `/` go to
 * the board's field, and F3 to the next hit. Not while a dialog or menu is open, nor where one types.
 */
export function useFindKeys(field: RefObject<HTMLInputElement | null>, step: (by: 1 | -1) => boolean): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("[role=dialog],[role=menu]")) return;
      const isDone = isKey("findNext", event)
        ? latest.current(event.shiftKey ? -1 : 1)
        : asksForFind(event) && enter(field);
      if (isDone) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [field]);
}

/** False where one stands in the field already. */
function enter({ current }: RefObject<HTMLInputElement | null>): boolean {
  if (!current || document.activeElement === current) return false;
  current.focus();
  current.select();
  return true;
}

function asksForFind(event: KeyboardEvent): boolean {
  if (isKey("findCtrl", event)) return !event.shiftKey;
  return isKey("find", event) && !(event.target instanceof Element && event.target.closest(TYPES));
}
