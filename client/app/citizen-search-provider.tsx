import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Router, useRoute } from "wouter";
import { FindCitizenContext } from "#client/casework/find-citizen.ts";
import { isTyping } from "#client/casework/is-typing.ts";
import { isKey } from "#client/casework/shortcuts.ts";
import { CitizenSearch } from "#client/features/citizens/citizen-search.tsx";
import { useBoardAddress, useCaseOverBoard } from "./board-address.ts";

/** Lets every page open *Find borger*; a case found opens over the board where one is at the board. */
export function CitizenSearchProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<{ readonly taken: string } | null>(null);
  const open = useCallback((taken = "") => setOpened({ taken }), []);
  const close = useCallback(() => setOpened(null), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || !isKey("findCitizen", event)) return;
      if (document.querySelector("[role=dialog],[role=menu]")) return;
      event.preventDefault();
      open();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [open]);
  const [isBoard] = useRoute("/tavle");
  const isAtBoard = useCaseOverBoard() !== null || isBoard;
  const dialog = opened && <CitizenSearch taken={opened.taken} onClose={close} />;
  return (
    <FindCitizenContext value={open}>
      {children}
      {isAtBoard ? <Router hook={useBoardAddress}>{dialog}</Router> : dialog}
    </FindCitizenContext>
  );
}
