import { isKey, keyOf } from "#client/casework/shortcuts.ts";
import { useKeys } from "#client/casework/use-keys.ts";
import type { Choice, Effect } from "./walk-choices.ts";

export interface WalkKeyParts {
  readonly choices: readonly Choice[];
  readonly run: (effect: Effect) => void;
  /** To the question before; nothing happens at the first. */
  readonly back: () => void;
  readonly go: (by: 1 | -1) => void;
}

/** The whole walk by keyboard: numbers choose, up and down go between the answers, left and right between the cases. */
export const useWalkKeys = (parts: WalkKeyParts): void => useKeys((event) => press(event, parts));

/** Whether the key meant something here. */
function press(event: KeyboardEvent, { choices, run, back, go }: WalkKeyParts): boolean {
  const chosen = choices[keyOf("walkChoose", event)];
  const up = keyOf("walkMove", event);
  const other = keyOf("walkOther", event);
  if (chosen) run(chosen.effect);
  else if (up >= 0) focusBeside(up === 0 ? -1 : 1);
  else if (other >= 0) go(other === 0 ? -1 : 1);
  else if (isKey("walkBack", event)) back();
  else return false;
  return true;
}

function focusBeside(step: number): void {
  const buttons = [...document.querySelectorAll<HTMLElement>("button[data-choice]")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
}
