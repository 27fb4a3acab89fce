import { CircleCheck } from "lucide-react";
import { Link } from "wouter";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./walk.module.css";
import { countOutcomes, OUTCOMES, type Walk } from "./walk.ts";

/** What came of the walk. */
export function WalkSummary({ walk, onAgain }: { readonly walk: Walk; readonly onAgain: () => void }) {
  const t = useTexts();
  const counts = countOutcomes(walk);
  const isEmpty = walk.queue.length === 0;
  return (
    <div className={styles.summary}>
      <CircleCheck aria-hidden className={styles.well} size={28} strokeWidth={1.5} />
      <h2 tabIndex={-1}>{t(isEmpty ? "walk.nothing" : "walk.done")}</h2>
      {!isEmpty && (
        <>
          <p>{t("walk.doneLead", { count: walk.queue.length })}</p>
          <dl className={styles.counts}>
            {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
              <div key={outcome} data-outcome={outcome}>
                <dt>{t(`walk.answered.${outcome}`)}</dt>
                <dd>{t("column.number", { count: counts[outcome] })}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <div className={styles.ways}>
        {counts.unchanged > 0 && <Button onPress={onAgain}>{t("walk.again")}</Button>}
        <Link href="/min-dag">{t("walk.leave")}</Link>
      </div>
    </div>
  );
}
