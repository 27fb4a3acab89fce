import { useState } from "react";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TimeField } from "#client/ui/time-field.tsx";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { notificationWanted } from "./plan-drafts.ts";
import { useOrders } from "./use-orders.ts";

/** Another notification on the same child: the mailbox's day and hour start its own 24 hours (DL17). */
export function NotificationDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, moment, onClose } = props;
  const orders = useOrders(props, ["on", "time"]);
  const [on, setOn] = useState<PlainDate | null>(toPlainDate(moment.today));
  const [time, setTime] = useState<string | null>(null);
  const what = t("act.notification");
  return (
    <ActionForm
      title={t("act.title", { what, number: subject.card.number })}
      orders={orders}
      confirm={what}
      onSubmit={() => void orders.send(notificationWanted(on, time, subject.card.id), what)}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <DateField
          label={t("ask.receivedOn")}
          value={on}
          onChange={(value) => {
            setOn(value);
            orders.clear();
          }}
          error={orders.at("on")}
        />
        <TimeField label={t("ask.timeIfKnown")} value={time} onChange={setTime} error={orders.at("time")} />
      </div>
    </ActionForm>
  );
}
