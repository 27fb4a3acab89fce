import { X } from "lucide-react";
import { type FocusEvent, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTexts } from "./locale.tsx";
import styles from "./notices.module.css";

/** What was done, in words, and the one thing that may be done about it, if any. */
export interface ToastOffer {
  readonly text: string;
  readonly action?: {
    readonly name: string;
    /** The same by keyboard, as it is written on the keys. */
    readonly keys?: string;
    readonly run: () => void;
  };
}

interface ToastProps {
  readonly offer: ToastOffer;
  readonly onClose: () => void;
}

const SHOWN_MS = 8000;

/** Goes by itself, but never while it is pointed at or has the focus; F6 leads to it from anywhere on the page. */
export function Toast({ offer, onClose }: ToastProps) {
  const t = useTexts();
  const { text, action } = offer;
  const [isHeld, setHeld] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const latestClose = useRef(onClose);
  latestClose.current = onClose;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => latestClose.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      box.current?.querySelector("button")?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const leave = (then?: () => void) => {
    const back = cameFrom.current;
    then?.();
    onClose();
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  };
  const arrive = ({ relatedTarget }: FocusEvent) => {
    setHeld(true);
    if (!box.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
  };
  const depart = ({ relatedTarget }: FocusEvent) => setHeld(box.current?.contains(relatedTarget) ?? false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only makes it stay
    <div
      ref={box}
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(box.current?.contains(document.activeElement) ?? false)}
      onFocus={arrive}
      onBlur={depart}
      onKeyDown={(event) => event.key === "Escape" && leave()}
    >
      <p>{text}</p>
      {action && (
        <Button className={styles.action} onPress={() => leave(action.run)}>
          {action.name}
          {action.keys && (
            <span aria-hidden="true" className={styles.keys}>
              {action.keys}
            </span>
          )}
        </Button>
      )}
      <Button className={styles.close} onPress={() => leave()} aria-label={t("app.close")}>
        <X aria-hidden size={16} />
      </Button>
    </div>
  );
}
