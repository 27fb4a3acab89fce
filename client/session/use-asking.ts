import { useEffect, useRef } from "react";

/**
 * Asks when the component comes to the page, and again whenever `about` is another: another case, another version of it,
 * another attempt. Null: nothing to ask yet. An answer that was overtaken, or that nobody waits for any more, is dropped.
 */
export function useAsking<T>(about: string | number | null, ask: () => Promise<T>, take: (answer: T) => void): void {
  const latest = useRef({ ask, take });
  useEffect(() => {
    latest.current = { ask, take };
  });
  useEffect(() => {
    if (about === null) return;
    let isCurrent = true;
    void latest.current.ask().then((answer) => {
      if (isCurrent) latest.current.take(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [about]);
}
