import { useState } from "react";
import { capital } from "#client/casework/capital.ts";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import { type DutyAnswers, dutiesWanted } from "./plan-drafts.ts";
import { openDuties } from "./recordable.ts";
import { useOrders } from "./use-orders.ts";

/** The short list before the decision, answered before anybody moves the case (MV4). */
export function DutyDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, onClose } = props;
  const orders = useOrders(props, ["duties"]);
  const [answers, setAnswers] = useState<DutyAnswers>({});
  const [asked] = useState(() => openDuties(subject));
  const options = (["done", "notNeeded"] as const).map((value) => ({ value, text: t(`dutyAnswer.${value}`) }));
  const what = t("act.duty");
  const lacking = orders.at("duties");
  return (
    <ActionForm
      title={t("act.title", { what, number: subject.card.number })}
      orders={orders}
      confirm={t("confirm.duty")}
      onSubmit={() => void orders.send(dutiesWanted(answers, subject.card.id), what)}
      onClose={onClose}
    >
      {asked.map((duty) => (
        <Choices
          key={duty}
          label={capital(t(`duty.${duty}`))}
          options={options}
          value={answers[duty] ?? null}
          onChange={(answer) => {
            setAnswers({ ...answers, [duty]: answer });
            orders.clear();
          }}
          inline
        />
      ))}
      {lacking && <ErrorMessage text={lacking} />}
    </ActionForm>
  );
}
