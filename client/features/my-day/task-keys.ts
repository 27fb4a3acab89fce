import type { KeyboardEvent } from "react";
import { keyOf } from "#client/casework/shortcuts.ts";

const BUTTON = "button[data-task]";

/** Up and down go from one thing to do to the next, through all the lists. */
export function onTaskKey(event: KeyboardEvent<HTMLElement>): void {
  const step = [-1, 1][keyOf("dayMove", event)];
  if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches(BUTTON)) return;
  event.preventDefault();
  const buttons = taskButtons(event.currentTarget);
  buttons[buttons.indexOf(event.target) + step]?.focus();
}

export const taskButtons = (within: HTMLElement): readonly HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(BUTTON),
];
