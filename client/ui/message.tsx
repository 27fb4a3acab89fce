import { CircleAlert } from "lucide-react";
import styles from "./message.module.css";

/** Something went wrong with the form above or below: read out at once. */
export function ErrorMessage({ text }: { readonly text: string }) {
  return (
    <p role="alert" className={styles.error}>
      <CircleAlert aria-hidden size={16} />
      <span>{text}</span>
    </p>
  );
}

/** A quiet word before a form: why one is here. */
export function InfoMessage({ text }: { readonly text: string }) {
  return <p className={styles.info}>{text}</p>;
}
