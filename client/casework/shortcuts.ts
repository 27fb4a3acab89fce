import { hasSingleKeys } from "./single-keys.ts";

/** Where a key or gesture belongs, in the order of the help sheet. */
export const SHORTCUT_GROUPS = ["everywhere", "board", "card", "case", "myDay", "walk", "standup"] as const;
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number];

interface Shortcut {
  readonly group: ShortcutGroup;
  /** As the browser names them; any of them will do. None for a gesture. */
  readonly keys: readonly string[];
  /** Together with Ctrl, or ⌘. */
  readonly ctrl?: boolean;
  /** Of a gesture: with what it is made. */
  readonly by?: "mouse" | "touch" | "press";
}

/**
 * Every key and gesture there is. The pages ask this list what a key means and the help sheet shows it, so that it
 * cannot promise what isn't so.
 */
export const SHORTCUTS = {
  help: { group: "everywhere", keys: ["?"] },
  close: { group: "everywhere", keys: ["Escape"] },
  undo: { group: "everywhere", keys: ["z"], ctrl: true },
  findCitizen: { group: "everywhere", keys: ["b"] },
  sideways: { group: "board", keys: ["ArrowLeft", "ArrowRight"] },
  inColumn: { group: "board", keys: ["ArrowUp", "ArrowDown"] },
  columnEnds: { group: "board", keys: ["Home", "End"] },
  columnPage: { group: "board", keys: ["PageUp", "PageDown"] },
  newCase: { group: "board", keys: ["n"] },
  find: { group: "board", keys: ["/"] },
  findCtrl: { group: "board", keys: ["f"], ctrl: true },
  findNext: { group: "board", keys: ["F3"] },
  openCard: { group: "card", keys: ["Enter"] },
  moveCard: { group: "card", keys: ["m"] },
  chooseCard: { group: "card", keys: ["x"] },
  liftCard: { group: "card", keys: [" "] },
  carryAcross: { group: "card", keys: ["ArrowLeft", "ArrowRight"] },
  carryPlace: { group: "card", keys: ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"] },
  dropCard: { group: "card", keys: [" ", "Enter"] },
  putBackCard: { group: "card", keys: ["Escape"] },
  dragCard: { group: "card", keys: [], by: "mouse" },
  holdCard: { group: "card", keys: [], by: "touch" },
  pressCard: { group: "card", keys: [], by: "press" },
  moveCase: { group: "case", keys: ["m"] },
  openInSystem: { group: "case", keys: ["o"] },
  copyNumber: { group: "case", keys: ["c"] },
  dayMove: { group: "myDay", keys: ["ArrowUp", "ArrowDown"] },
  dayDo: { group: "myDay", keys: ["Enter"] },
  walkChoose: { group: "walk", keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"] },
  walkMove: { group: "walk", keys: ["ArrowUp", "ArrowDown"] },
  walkOther: { group: "walk", keys: ["ArrowLeft", "ArrowRight"] },
  walkBack: { group: "walk", keys: ["Escape"] },
  standupOther: { group: "standup", keys: ["ArrowLeft", "ArrowRight"] },
  standupNothing: { group: "standup", keys: ["n"] },
  standupAgree: { group: "standup", keys: ["a"] },
  standupMove: { group: "standup", keys: ["f"] },
  standupHold: { group: "standup", keys: ["p"] },
  standupAssign: { group: "standup", keys: ["t"] },
  standupSince: { group: "standup", keys: ["s"] },
  standupOtherCase: { group: "standup", keys: ["/"] },
  standupSwipe: { group: "standup", keys: [], by: "touch" },
} as const satisfies Record<string, Shortcut>;
export type ShortcutName = keyof typeof SHORTCUTS;

type KeyPressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** Which of a shortcut's keys was pressed, counted from 0; -1: none. */
export function keyOf(name: ShortcutName, { key, ctrlKey, metaKey, altKey }: KeyPressed): number {
  const { keys, ctrl = false }: Shortcut = SHORTCUTS[name];
  if (altKey || (ctrlKey || metaKey) !== ctrl) return -1;
  if (!ctrl && keys.every(isCharacter) && !hasSingleKeys()) return -1;
  return keys.indexOf(key.length === 1 ? key.toLowerCase() : key);
}

const isCharacter = (key: string): boolean => key.length === 1 && key !== " ";

export const isKey = (name: ShortcutName, event: KeyPressed): boolean => keyOf(name, event) >= 0;
