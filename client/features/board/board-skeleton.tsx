import { CloudOff } from "lucide-react";
import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import styles from "./board-state.module.css";

const COLUMNS = [7, 8, 6, 5];

/** The board's shape while it is on its way; nothing jumps when it comes. */
export function BoardSkeleton({ isOffline }: { readonly isOffline: boolean }) {
  const t = useTexts();
  return (
    <main id="content" className={styles.page} aria-busy="true">
      <p role="status" className={isOffline ? styles.offline : hidden.hidden}>
        {isOffline && <CloudOff aria-hidden size={16} />}
        {t(isOffline ? "status.unreached" : "board.loading")}
      </p>
      {!isOffline && (
        <div className={styles.skeleton} aria-hidden="true">
          {COLUMNS.map((cards) => (
            <div key={cards}>
              <i className={styles.ghostHead} />
              {Array.from({ length: cards }, (_, card) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing ever moves here
                <i key={card} className={styles.ghostCard} />
              ))}
            </div>
          ))}
        </div>
      )}
    </main>
  );
}
