import { useSyncExternalStore } from "react";

const STORED = "tavle-single-keys";
const OFF = "off";
const listeners = new Set<() => void>();

/** Whether a letter alone does something: whoever speaks to the machine, or strays on the keys, turns it off (WCAG 2.1.4). */
export const hasSingleKeys = (): boolean => typeof localStorage === "undefined" || localStorage.getItem(STORED) !== OFF;

export function chooseSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, OFF);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, hasSingleKeys);
