import type { ReactNode } from "react";
import look from "#client/ui/button.module.css";
import styles from "./case-head.module.css";

export interface KeyButtonProps {
  readonly look: "plain" | "icon";
  /** The key that does the same, as `aria-keyshortcuts` names it. */
  readonly keys: string;
  /** What it does, with its key: shown on hovering. */
  readonly title: string;
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that a key presses too, and that says so. */
export function KeyButton({ look: kind, keys, title, label, onPress, children }: KeyButtonProps) {
  const className = kind === "icon" ? styles.icon : `${look.button} ${look.plain} ${styles.key}`;
  return (
    <button
      type="button"
      className={className}
      aria-keyshortcuts={keys}
      aria-label={label}
      title={title}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
