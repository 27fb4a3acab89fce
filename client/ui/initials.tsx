import styles from "./initials.module.css";

/** A person as a small round mark; the whole name on hovering and for a screen reader. */
export function Initials({ name, initials }: { readonly name: string; readonly initials: string }) {
  return (
    <span className={styles.mark} title={name} role="img" aria-label={name}>
      {initials}
    </span>
  );
}

/** Nobody yet: a dashed ring, told apart by shape. */
export function NoInitials() {
  return (
    <span className={`${styles.mark} ${styles.nobody}`} aria-hidden="true">
      ?
    </span>
  );
}
