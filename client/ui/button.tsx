import type { Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./button.module.css";

export interface ButtonProps extends Omit<AriaButtonProps, "className"> {
  /** `primary` is the one thing to do here; `quiet` stands back. */
  readonly look?: "primary" | "plain" | "quiet";
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "plain", ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />;
}
