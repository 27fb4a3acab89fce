import { type RefObject, useEffect, useRef } from "react";
import { isKey } from "#client/casework/shortcuts.ts";

export interface CaseKeys {
  readonly openInSystem: (() => void) | null;
  readonly copyNumber: () => void;
  readonly moveCase: (() => void) | null;
}

const TYPING = "input,textarea,select,[contenteditable],[role=menu],[role=listbox],[role=dialog]";

/** Single keys, while the focus is in the case or nowhere: O opens it in the case system, C copies its number, M moves it. */
export function useCaseKeys(within: RefObject<HTMLElement | null>, keys: CaseKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isFresh(event) || !isMeant(event.target, within.current)) return;
      const name = (["openInSystem", "copyNumber", "moveCase"] as const).find((each) => isKey(each, event));
      const run = name && latest.current[name];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [within]);
}

const isFresh = (event: KeyboardEvent): boolean => !(event.defaultPrevented || event.repeat);

function isMeant(target: EventTarget | null, within: HTMLElement | null): boolean {
  if (!(target instanceof Element) || target.closest(TYPING)) return false;
  return target === document.body || within?.contains(target) === true;
}
