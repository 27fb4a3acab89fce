import { useEffect, useLayoutEffect, useRef } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { CaseContent, type CaseContentProps } from "./case-content.tsx";
import styles from "./case-panel.module.css";

export interface CasePanelProps extends Omit<CaseContentProps, "onClose" | "within"> {
  readonly onClose: () => void;
  /** The panel is gone, and the focus with it. */
  readonly onLeft: (number: string) => void;
}

const OVERLAYS = "[role=menu],[role=listbox],[role=dialog],[role=alertdialog],input,textarea";

/** One case beside the board, which stays in its place beneath and can be used. */
export function CasePanel({ onLeft, ...props }: CasePanelProps) {
  const t = useTexts();
  const { number, onClose } = props;
  const within = useRef<HTMLElement>(null);
  const latest = useRef({ number, onClose, onLeft });
  useLayoutEffect(() => {
    latest.current = { number, onClose, onLeft };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another case in the panel takes the focus too
  useEffect(() => within.current?.focus({ preventScroll: true }), [number]);
  useLayoutEffect(() => {
    const panel = within.current;
    return () => {
      const { activeElement } = document;
      const hadFocus = activeElement === document.body || panel?.contains(activeElement);
      if (hadFocus) latest.current.onLeft(latest.current.number);
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inOverlay = event.target instanceof Element && event.target.closest(OVERLAYS);
      if (event.key === "Escape" && !event.defaultPrevented && !inOverlay) latest.current.onClose();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <div className={styles.dim} aria-hidden="true" />
      <aside ref={within} tabIndex={-1} className={styles.panel} aria-label={t("case.title", { number })}>
        <CaseContent key={number} {...props} within={within} />
      </aside>
    </>
  );
}
