import { type RefObject, useEffect, useRef } from "react";

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
      const isDone = event.key === "F3" ? latest.current(event.shiftKey ? -1 : 1) : asksForFind(event) && enter(field);
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

function asksForFind({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "f" && !shiftKey;
  return key === "/" && !(target instanceof Element && target.closest(TYPES));
}
