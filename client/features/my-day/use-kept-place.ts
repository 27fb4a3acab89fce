import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";
import { taskButtons } from "./task-keys.ts";

/** When what one has just done leaves its list, the focus goes to what took its place, not back to the page's top. */
export function useKeptPlace(page: RefObject<HTMLElement | null>): (event: FocusEvent<HTMLElement>) => void {
  const place = useRef<number | null>(null);
  useLayoutEffect(() => {
    const buttons = page.current ? taskButtons(page.current) : [];
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (place.current !== null && isLost) buttons[Math.min(place.current, buttons.length - 1)]?.focus();
  });
  return ({ target, currentTarget }) => {
    const at = taskButtons(currentTarget).indexOf(target);
    if (at >= 0) place.current = at;
  };
}
