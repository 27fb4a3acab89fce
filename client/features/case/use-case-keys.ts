import { type RefObject, useEffect, useRef } from "react";

export interface CaseKeys {
  readonly o: (() => void) | null;
  readonly c: () => void;
  readonly m: (() => void) | null;
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
      if (!isPlain(event) || !isMeant(event.target, within.current)) return;
      const key = event.key.toLowerCase();
      const run = key === "o" || key === "c" || key === "m" ? latest.current[key] : null;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [within]);
}

const isPlain = (event: KeyboardEvent): boolean =>
  !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat);

function isMeant(target: EventTarget | null, within: HTMLElement | null): boolean {
  if (!(target instanceof Element) || target.closest(TYPING)) return false;
  return target === document.body || within?.contains(target) === true;
}
