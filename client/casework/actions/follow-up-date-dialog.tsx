import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import { missing, ordering, type Wanted } from "./order.ts";
import { useOrders } from "./use-orders.ts";

export const followUpDateWanted = (on: PlainDate | null, caseId: CaseId): Wanted =>
  on === null ? missing("on") : ordering({ type: "setFollowUp", payload: { caseId, on } });

/** The date of the next follow-up, set on the case; nothing is proposed (DL19). */
export function FollowUpDateDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, onClose } = props;
  const { id, number } = subject.card;
  const orders = useOrders(props, ["on"]);
  const [on, setOn] = useState(subject.followUpOn);
  const what = t("act.followUpDate");
  const clear = () =>
    void orders.send(ordering({ type: "setFollowUp", payload: { caseId: id, on: null } }), t("confirm.clearFollowUp"));
  return (
    <ActionForm
      title={t("act.title", { what, number })}
      orders={orders}
      confirm={t("confirm.followUpDate")}
      onSubmit={() => void orders.send(followUpDateWanted(on, id), what)}
      onClose={onClose}
      others={subject.followUpOn && <Button onPress={clear}>{t("confirm.clearFollowUp")}</Button>}
    >
      <DateField
        label={t("ask.followUpOn")}
        value={on}
        onChange={(value) => {
          setOn(value);
          orders.clear();
        }}
        error={orders.at("on")}
      />
    </ActionForm>
  );
}
