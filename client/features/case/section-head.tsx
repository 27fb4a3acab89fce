import type { ReactNode } from "react";
import styles from "./case.module.css";

/** A section's heading, with what one can do about it at the right. */
export function SectionHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.sectionHead}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** A small press in the running text: "Ret", "Tag tilbage"; `label` says of what. */
export function TextButton({
  text,
  label,
  onPress,
}: {
  readonly text: string;
  readonly label?: string;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className={styles.textButton} aria-label={label} onClick={onPress}>
      {text}
    </button>
  );
}
