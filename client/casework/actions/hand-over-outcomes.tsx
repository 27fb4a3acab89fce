import { Check, CircleAlert } from "lucide-react";
import type { HandOverDialogProps } from "#client/casework/hand-over-dialog.tsx";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./actions.module.css";
import { explainFor } from "./explain-for.ts";
import type { Verdicts } from "./use-hand-over.ts";

interface HandOverOutcomesProps extends HandOverDialogProps {
  readonly outcomes: Verdicts;
  readonly name: string;
}

/** What became of each case: handed over, or why not (CA5). */
export function HandOverOutcomes({ cards, outcomes, name, onClose, ...names }: HandOverOutcomesProps) {
  const t = useTexts();
  const explain = explainFor(names, t);
  const refused = [...outcomes.values()].filter((rejection) => rejection !== null).length;
  return (
    <Dialog title={t("handOver.title")} onClose={onClose}>
      <p role="status">
        {t("handOver.done", { count: outcomes.size - refused, name })}
        {refused > 0 && `. ${t("handOver.someRefused", { count: refused })}`}
      </p>
      <ul className={`${styles.outcomes} ${styles.scroll}`}>
        {cards
          .filter(({ id }) => outcomes.has(id))
          .map(({ id, number }) => {
            const rejection = outcomes.get(id) ?? null;
            return (
              <li key={id}>
                {rejection ? <CircleAlert aria-hidden size={15} /> : <Check aria-hidden size={15} />}
                <b>{number}</b>
                <span>{rejection ? explain(rejection) : t("handOver.caseDone")}</span>
              </li>
            );
          })}
      </ul>
      <div className={styles.actions}>
        <Button look="primary" onPress={onClose}>
          {t("handOver.close")}
        </Button>
      </div>
    </Dialog>
  );
}
