import type { ReactNode, Ref } from "react";
import { Link } from "wouter";
import type { Card } from "#shared/domain/card.ts";
import styles from "./case-title.module.css";

export interface CaseTitleProps {
  readonly card: Card;
  /** What gives it its sizes. */
  readonly className?: string | undefined;
  /** False where the case's page can't be opened: on a shared screen. */
  readonly isLink?: boolean;
  /** Can then be focused. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children?: ReactNode;
}

/** A case that a whole page is about: its number, large, and the unit's own word for it. */
export function CaseTitle({ card: { number, label }, className, isLink = true, heading, children }: CaseTitleProps) {
  return (
    <div className={`${styles.title} ${className}`}>
      <h2 ref={heading} tabIndex={heading ? -1 : undefined}>
        {isLink ? <Link href={`/sager/${encodeURIComponent(number)}`}>{number}</Link> : number}
      </h2>
      {label && <span className={styles.label}>{label}</span>}
      {children}
    </div>
  );
}
