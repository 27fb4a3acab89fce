import type { ReactNode } from "react";
import { Link } from "wouter";
import button from "./button.module.css";
import type { ButtonProps } from "./button.tsx";
import styles from "./button-link.module.css";

export interface ButtonLinkProps extends Pick<ButtonProps, "look"> {
  readonly href: string;
  readonly children: ReactNode;
}

/** Leads to another page, with the weight of a button. */
export function ButtonLink({ href, look = "plain", children }: ButtonLinkProps) {
  return (
    <Link href={href} className={`${button.button} ${button[look]} ${styles.link}`}>
      {children}
    </Link>
  );
}
