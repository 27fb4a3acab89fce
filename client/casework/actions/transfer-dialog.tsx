import { useState } from "react";
import { useSession } from "#client/session/session.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { missing, ordering, type Wanted } from "./order.ts";
import { useOrders } from "./use-orders.ts";

export const transferWanted = (toUnit: UnitId | null, caseId: CaseId): Wanted =>
  toUnit === null ? missing("unit") : ordering({ type: "transferCase", payload: { caseId, toUnit } });

/** To another of the viewer's own units: it leaves this board. */
export function TransferDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, onClose } = props;
  const { state } = useSession();
  const orders = useOrders(props, ["unit"]);
  const [toUnit, setToUnit] = useState<UnitId | null>(null);
  const units = state.kind === "someone" ? state.session.units.filter(({ id }) => id !== subject.unit.id) : [];
  const name = units.find(({ id }) => id === toUnit)?.name;
  const what = t("act.transfer");
  return (
    <ActionForm
      title={t("act.title", { what, number: subject.card.number })}
      orders={orders}
      confirm={name ? t("confirm.transfer", { name }) : t("confirm.transferSomewhere")}
      onSubmit={() => void orders.send(transferWanted(toUnit, subject.card.id), what)}
      onClose={onClose}
    >
      <Choices
        label={t("ask.unit")}
        options={units.map((unit) => ({ value: unit.id, text: unit.name }))}
        value={toUnit}
        onChange={(unit) => {
          setToUnit(unit);
          orders.clear();
        }}
        error={orders.at("unit")}
      />
      <p className={styles.hint}>{t("ask.transferHelp")}</p>
    </ActionForm>
  );
}
