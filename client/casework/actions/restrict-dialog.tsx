import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { CheckList } from "#client/ui/check-list.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { colleagues } from "./colleagues.ts";
import { missing, ordering, type Wanted } from "./order.ts";
import { useOrders } from "./use-orders.ts";

export const restrictionWanted = (to: readonly PersonId[], caseId: CaseId): Wanted =>
  to.length === 0 ? missing("people") : ordering({ type: "restrictCase", payload: { caseId, to } });

/** Named people only, and the unit's leader (PR4); whoever has the case is named from the start. */
export function RestrictDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, onClose } = props;
  const { id, caseworker, number } = subject.card;
  const orders = useOrders(props, ["people"]);
  const [to, setTo] = useState<readonly PersonId[]>(subject.restrictedTo ?? (caseworker ? [caseworker] : []));
  const what = t("act.restrict");
  const lift = () =>
    void orders.send(ordering({ type: "restrictCase", payload: { caseId: id, to: null } }), t("confirm.unrestrict"));
  return (
    <ActionForm
      title={t("act.title", { what, number })}
      orders={orders}
      confirm={t("confirm.restrict")}
      onSubmit={() => void orders.send(restrictionWanted(to, id), what)}
      onClose={onClose}
      others={subject.restrictedTo && <Button onPress={lift}>{t("confirm.unrestrict")}</Button>}
    >
      <CheckList
        label={t("ask.restrict")}
        options={colleagues(subject.people).map(({ id: value, name }) => ({ value, text: name }))}
        values={to}
        onChange={(values) => {
          setTo(values);
          orders.clear();
        }}
        error={orders.at("people")}
      />
      <p className={styles.hint}>{t("ask.restrictHelp")}</p>
    </ActionForm>
  );
}
