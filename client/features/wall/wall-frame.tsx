import type { ReactNode, TransitionEvent } from "react";
import type { WallScene } from "#shared/domain/wall.ts";
import styles from "./wall.module.css";

export type Fresh = "live" | "stale" | "revoked";

export interface WallFrameProps {
  readonly fresh: Fresh;
  readonly look: "light" | "dark" | null;
  readonly scene?: WallScene;
  readonly children: ReactNode;
}

/** React Aria keeps what is taken away while two of its colours still turn, and with it the whole scene, for good (WA6). */
const keepToItself = (event: TransitionEvent): void => event.stopPropagation();

/** The surface that everything on a wall is measured by, however large it is; its colours are its own. */
export function WallFrame({ fresh, look, scene, children }: WallFrameProps) {
  return (
    <div
      className={styles.frame}
      data-fresh={fresh}
      data-scene={scene}
      data-look={look ?? undefined}
      onTransitionRun={keepToItself}
    >
      {children}
    </div>
  );
}

/** As large as the window. */
export function WholePage({ children }: { readonly children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}

export interface WallMessageProps {
  readonly title: string;
  readonly lead: string;
  readonly fresh?: Fresh;
  readonly look?: WallFrameProps["look"];
  /** What one must see first. */
  readonly code?: ReactNode;
  /** What one can do about it, once it has been said. */
  readonly children?: ReactNode;
}

/** A wall without figures says why, and what happens next. */
export function WallMessage({ title, lead, fresh = "stale", look = null, code, children }: WallMessageProps) {
  return (
    <WallFrame fresh={fresh} look={look}>
      <main className={`${styles.wall} ${styles.message}`}>
        <h1>{title}</h1>
        {code}
        <p>{lead}</p>
        {children}
      </main>
    </WallFrame>
  );
}
