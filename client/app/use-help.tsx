import { type ReactNode, useCallback, useEffect, useState } from "react";
import { isTyping } from "#client/casework/is-typing.ts";
import { isKey } from "#client/casework/shortcuts.ts";
import { HelpSheet } from "./help-sheet.tsx";

/** The help sheet, opened by `?` on every page, unless one is writing. */
export function useHelp(): { readonly show: () => void; readonly sheet: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || !isKey("help", event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const show = useCallback(() => setOpen(true), []);
  return { show, sheet: isOpen && <HelpSheet onClose={() => setOpen(false)} /> };
}
