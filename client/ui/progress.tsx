import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import styles from "./progress.module.css";

export interface ProgressProps {
  readonly label: string;
  /** In words, beside the name. */
  readonly text?: string;
  /** 0 to 1; null where nothing can be counted. */
  readonly part: number | null;
}

/** How far something is; a bar that only moves where it can't be told. */
export function Progress({ label, text, part }: ProgressProps) {
  return (
    <ProgressBar
      value={(part ?? 0) * 100}
      isIndeterminate={part === null}
      className={styles.progress}
      {...(text !== undefined && { valueLabel: text })}
    >
      {({ percentage }) => (
        <>
          <div className={styles.words}>
            <Label>{label}</Label>
            {text !== undefined && <span>{text}</span>}
          </div>
          <div className={styles.bar}>
            <div
              className={part === null ? styles.unknown : styles.done}
              style={part === null ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
