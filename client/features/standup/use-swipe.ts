import { type TouchEventHandler, useRef } from "react";

/** A finger has to go so far sideways, and mostly sideways, to mean another case; in pixels. */
const FAR = 70;
const MOSTLY = 2;

export interface Swipe {
  readonly onTouchStart: TouchEventHandler;
  readonly onTouchEnd: TouchEventHandler;
}

/** The case before or after by a stroke of one finger, as one turns pages. */
export function useSwipe(go: (by: 1 | -1) => void): Swipe {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ touches, target }) => {
      const touch = touches[0];
      const isField = target instanceof Element && target.closest("input,textarea,fieldset") !== null;
      from.current = touch && touches.length === 1 && !isField ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }) => {
      const touch = changedTouches[0];
      const start = from.current;
      from.current = null;
      if (!touch || !start) return;
      const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
      if (Math.abs(x) >= FAR && Math.abs(x) > MOSTLY * Math.abs(y)) go(x < 0 ? 1 : -1);
    },
  };
}
