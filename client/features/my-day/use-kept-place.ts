import { type FocusEvent, type RefObject, useEffect, useRef } from "react";
import { taskButtons } from "./task-keys.ts";

interface Place {
  readonly button: Element;
  readonly at: number;
}

/** When what one has just done leaves its list, the focus goes to what took its place, not back to the page's top. */
export function useKeptPlace(page: RefObject<HTMLElement | null>): (event: FocusEvent<HTMLElement>) => void {
  const place = useRef<Place | null>(null);
  useEffect(() => {
    const keep = () => {
      const isLost = place.current !== null && !place.current.button.isConnected;
      if (!isLost || !page.current || document.activeElement !== document.body) return;
      const buttons = taskButtons(page.current);
      buttons[Math.min(place.current?.at ?? 0, buttons.length - 1)]?.focus();
    };
    // A dialog that closes looks for the button that opened it first.
    const frame = requestAnimationFrame(() => requestAnimationFrame(keep));
    return () => cancelAnimationFrame(frame);
  });
  return ({ target, currentTarget }) => {
    const at = taskButtons(currentTarget).indexOf(target);
    if (at >= 0) place.current = { button: target, at };
  };
}
