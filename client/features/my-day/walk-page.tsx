import { useEffect } from "react";
import { Link } from "wouter";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Viewer } from "#shared/domain/permissions.ts";
import { useOwnDay } from "./own-day.ts";
import { useWalk } from "./use-walk.ts";
import styles from "./walk.module.css";
import { isOver } from "./walk.ts";
import { WalkCase } from "./walk-case.tsx";
import { WalkSummary } from "./walk-summary.tsx";

export interface WalkPageProps {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
}

/** *Fredagsryd*: one's cases without a plan, one by one. It can be left and taken up again. */
export function WalkPage({ sync, viewer }: WalkPageProps) {
  const t = useTexts();
  const own = useOwnDay(sync, viewer.id);
  const { picture, moment } = own;
  const { walk, dispatch } = useWalk(own, viewer.id);
  useEffect(() => {
    document.title = t("app.title", { page: t("walk.title") });
  }, [t]);

  const id = walk.queue[walk.at];
  const card = id && picture.cards.get(id);
  const count = walk.queue.length;
  const live = { "data-seq": picture.seq, "data-sync": picture.state, "data-pending": picture.pending };
  return (
    <main id="content" className={styles.page} {...live}>
      <div className={styles.head}>
        <Link href="/min-dag">{t("walk.leave")}</Link>
        <h1>{t("walk.title")}</h1>
        {!isOver(walk) && (
          <p className={styles.progress} role="status">
            {t("walk.progress", { at: walk.at + 1, count })}
          </p>
        )}
      </div>
      {count > 0 && <progress className={styles.bar} value={walk.answers.size} max={count} aria-hidden="true" />}
      {card ? (
        <WalkCase
          key={card.id}
          card={card}
          answer={walk.answers.get(card.id) ?? null}
          {...{ sync, picture, moment, dispatch }}
        />
      ) : (
        <WalkSummary walk={walk} onAgain={() => dispatch({ type: "again" })} />
      )}
    </main>
  );
}
