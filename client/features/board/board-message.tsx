import { Columns3 } from "lucide-react";
import { Link } from "wouter";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import styles from "./board-state.module.css";
import { StatusBanner } from "./status-banner.tsx";

export interface BoardMessageProps {
  readonly title: string;
  readonly lead?: string;
  readonly back?: string;
  /** An empty board is a board all the same: kept in step, and it says how fresh it is. */
  readonly picture?: BoardPicture;
  readonly onRetry?: () => void;
}

/** Where there are no cards to show: why, and what to do. */
export function BoardMessage({ title, lead, back, picture, onRetry }: BoardMessageProps) {
  const live = picture && { "data-seq": picture.seq, "data-sync": picture.state, "data-pending": picture.pending };
  return (
    <main id="content" className={styles.page} {...live}>
      {picture && onRetry && <StatusBanner picture={picture} onRetry={onRetry} />}
      <div className={styles.message}>
        <Columns3 aria-hidden size={28} strokeWidth={1.5} />
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
        {back && <Link href="/tavle">{back}</Link>}
      </div>
    </main>
  );
}
