import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { HOLD_REASONS, type HoldReason } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import { ordering } from "./order.ts";
import { holdWanted } from "./plan-drafts.ts";
import { QuickDateField } from "./quick-date-field.tsx";
import { CHASE_DATES } from "./quick-dates.ts";
import { useOrders } from "./use-orders.ts";

/** What the case waits for, and when to chase it (MV10). */
export function HoldDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, moment, onClose } = props;
  const { id, hold, number } = subject.card;
  const orders = useOrders(props, ["waitsFor", "chaseOn"]);
  const [reason, setReason] = useState<HoldReason | null>(hold?.reason ?? null);
  const [chaseOn, setChaseOn] = useState<PlainDate | null>(hold?.chaseOn ?? null);
  const reasons = HOLD_REASONS.map((value) => ({ value, text: t(`waitsFor.${value}`) }));
  const changed = (set: () => void) => {
    set();
    orders.clear();
  };
  const clear = () =>
    void orders.send(ordering({ type: "setHold", payload: { caseId: id, hold: null } }), t("confirm.clearHold"));
  return (
    <ActionForm
      title={t("act.title", { what: t("case.hold"), number })}
      orders={orders}
      confirm={t(hold ? "confirm.changeHold" : "confirm.hold")}
      onSubmit={() => void orders.send(holdWanted(reason, chaseOn, id), reason ? t(`hold.${reason}`) : "")}
      onClose={onClose}
      others={hold && <Button onPress={clear}>{t("confirm.clearHold")}</Button>}
    >
      <Choices
        label={t("ask.hold")}
        options={reasons}
        value={reason}
        onChange={(value) => changed(() => setReason(value))}
        error={orders.at("waitsFor")}
      />
      <QuickDateField
        label={t("ask.firstChaseOn")}
        value={chaseOn}
        onChange={(on) => changed(() => setChaseOn(on))}
        error={orders.at("chaseOn")}
        names={CHASE_DATES}
        today={moment.today}
      />
    </ActionForm>
  );
}
