import { useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import type { PlainDate } from "#shared/domain/dates.ts";
import { addDays, toPlainDate } from "#shared/domain/dates.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { HoldDialog } from "./hold-dialog.tsx";
import { holdWanted } from "./plan-drafts.ts";
import { QuickDateField } from "./quick-date-field.tsx";
import { CHASE_DATES } from "./quick-dates.ts";
import { useOrders } from "./use-orders.ts";

/** *Rykket*: it was chased today, and will be again in a week unless another day is better. */
export function ChaseDialog(props: ActionProps) {
  return props.subject.card.hold ? <Chase {...props} /> : <HoldDialog {...props} />;
}

function Chase(props: ActionProps) {
  const t = useTexts();
  const { subject, moment, onClose } = props;
  const { id, hold, number } = subject.card;
  const orders = useOrders(props, ["chaseOn"]);
  const [chaseOn, setChaseOn] = useState<PlainDate | null>(toPlainDate(addDays(moment.today, 7)));
  const reason = hold?.reason ?? null;
  return (
    <ActionForm
      title={t("act.title", { what: t("act.chase"), number })}
      orders={orders}
      confirm={t("confirm.chase")}
      onSubmit={() => void orders.send(holdWanted(reason, chaseOn, id), t("act.chase"))}
      onClose={onClose}
    >
      {reason && <p className={styles.lead}>{t(`hold.${reason}`)}</p>}
      <QuickDateField
        label={t("ask.chaseOn")}
        value={chaseOn}
        onChange={(on) => {
          setChaseOn(on);
          orders.clear();
        }}
        error={orders.at("chaseOn")}
        names={CHASE_DATES}
        today={moment.today}
      />
    </ActionForm>
  );
}
