import { useCallback, useEffect, useRef } from "react";

/** Whether the component is still on the page, asked after something was waited for. */
export function useIsHere(): () => boolean {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return useCallback(() => isHere.current, []);
}
