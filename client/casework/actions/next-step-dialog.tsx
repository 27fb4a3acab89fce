import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { PlainDate } from "#shared/domain/dates.ts";
import { NEXT_STEPS, type NextStepName } from "#shared/domain/next-steps.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { ordering } from "./order.ts";
import { stepWanted } from "./plan-drafts.ts";
import { QuickDateField } from "./quick-date-field.tsx";
import { AGREEMENT_DATES } from "./quick-dates.ts";
import { useOrders } from "./use-orders.ts";

/** What is to be done next, and by when; changed or taken away (MV10). */
export const NextStepDialog = (props: ActionProps) => <StepForm {...props} isDone={false} />;

/** *Gjort*: asks for the next one at once, so that no case is left without (MV10). */
export const StepDoneDialog = (props: ActionProps) => (
  <StepForm {...props} isDone={props.subject.card.nextStep !== null} />
);

function StepForm(props: ActionProps & { readonly isDone: boolean }) {
  const t = useTexts();
  const { subject, moment, isDone, onClose } = props;
  const { id, nextStep, number } = subject.card;
  const before = isDone ? null : nextStep;
  const orders = useOrders(props, ["step", "on"]);
  const [step, setStep] = useState<NextStepName | null>(before?.step ?? null);
  const [on, setOn] = useState<PlainDate | null>(before?.on ?? null);
  const changed = (set: () => void) => {
    set();
    orders.clear();
  };
  const clear = () =>
    void orders.send(
      ordering({ type: "setNextStep", payload: { caseId: id, nextStep: null } }),
      t("confirm.clearStep"),
    );
  const steps = NEXT_STEPS.map((value) => ({ value, text: t(`nextStep.${value}`) }));
  return (
    <ActionForm
      title={t("act.title", { what: t("action.nextStep"), number })}
      orders={orders}
      confirm={t(isDone ? "confirm.doneAndNext" : "confirm.nextStep")}
      onSubmit={() => void orders.send(stepWanted(step, on, id, before), step ? t(`nextStep.${step}`) : "")}
      onClose={onClose}
      others={nextStep && <Button onPress={clear}>{t(isDone ? "confirm.doneNoNext" : "confirm.clearStep")}</Button>}
    >
      {isDone && nextStep && (
        <p className={styles.lead}>{t("ask.stepDone", { step: t(`nextStep.${nextStep.step}`) })}</p>
      )}
      <Choices
        label={t("ask.step")}
        options={steps}
        value={step}
        onChange={(value) => changed(() => setStep(value))}
        error={orders.at("step")}
        columns
      />
      <QuickDateField
        label={t("ask.stepOn")}
        value={on}
        onChange={(value) => changed(() => setOn(value))}
        error={orders.at("on")}
        names={AGREEMENT_DATES}
        today={moment.today}
      />
    </ActionForm>
  );
}
