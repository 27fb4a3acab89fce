import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { mentionsCpr } from "#shared/domain/cpr-like.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { LABEL_LENGTH } from "#shared/domain/label-length.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import { missing, ordering, type Wanted } from "./order.ts";
import { useOrders } from "./use-orders.ts";

export function labelWanted(typed: string, caseId: CaseId): Wanted {
  const label = typed.trim();
  return label === "" || mentionsCpr(label)
    ? missing("label")
    : ordering({ type: "setLabel", payload: { caseId, label } });
}

/** The unit's own short word on the card, where it has chosen to write them (PR2). */
export function LabelDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, onClose } = props;
  const { id, number, label } = subject.card;
  const orders = useOrders(props, ["label"]);
  const [text, setText] = useState(label ?? "");
  const clear = () =>
    void orders.send(ordering({ type: "setLabel", payload: { caseId: id, label: null } }), t("labels.clear"));
  return (
    <ActionForm
      title={t("act.title", { what: t("labels.field"), number })}
      orders={orders}
      confirm={t("labels.set")}
      onSubmit={() => void orders.send(labelWanted(text, id), t("labels.field"))}
      onClose={onClose}
      others={label !== null && <Button onPress={clear}>{t("labels.clear")}</Button>}
    >
      <TextField
        label={t("labels.field")}
        value={text}
        onChange={(typed) => {
          setText(typed);
          orders.clear();
        }}
        maxLength={LABEL_LENGTH}
        autoComplete="off"
        help={t("labels.fieldHelp", { most: LABEL_LENGTH })}
        error={orders.at("label")}
      />
    </ActionForm>
  );
}
