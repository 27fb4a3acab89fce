import { useState } from "react";
import { awayNote } from "#client/casework/away-note.ts";
import { Button } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { PersonId } from "#shared/domain/ids.ts";
import { OVER_LIMIT_REASONS, type OverLimitReason } from "#shared/domain/reasons.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import { colleagues } from "./colleagues.ts";
import { PersonChoices, type PersonOption } from "./person-choices.tsx";
import { assignWanted } from "./plan-drafts.ts";
import { isSoftLimit } from "./soft-limit.ts";
import { useOrders } from "./use-orders.ts";

type Choice = PersonId | "nobody";

/** Gives the case to a colleague, to oneself, or to nobody. A limit that is soft asks why (MV5). */
export function AssignDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, viewer, onClose } = props;
  const { id, caseworker, number } = subject.card;
  const orders = useOrders(props, ["person", "overLimit"]);
  const [person, setPerson] = useState<Choice | null>(null);
  const [overLimit, setOverLimit] = useState<OverLimitReason | null>(null);
  const [asksWhy, setAsksWhy] = useState(false);
  if (!asksWhy && isSoftLimit(orders.problem?.rejection)) setAsksWhy(true);

  const choose = (value: Choice | null) => {
    setPerson(value);
    setOverLimit(null);
    setAsksWhy(false);
    orders.clear();
  };
  const give = (to: Choice | null) => {
    setPerson(to);
    const lacksReason = asksWhy && overLimit === null && to === person;
    void orders.send(lacksReason ? { missing: "overLimit" } : assignWanted(to, overLimit, id), t("what.assign"));
  };
  const mayTake = subject.people.has(viewer.id) && caseworker !== viewer.id && viewer.role !== "coordinator";
  return (
    <ActionForm
      title={t("act.title", { what: t("what.assign"), number })}
      orders={orders}
      confirm={confirmText()}
      onSubmit={() => give(person)}
      onClose={onClose}
      others={mayTake && <Button onPress={() => give(viewer.id)}>{t("confirm.take")}</Button>}
    >
      <PersonChoices
        label={t("ask.caseworker")}
        options={options()}
        value={person}
        onChange={choose}
        error={orders.at("person")}
      />
      {asksWhy && (
        <Choices
          label={t("ask.overLimit")}
          options={OVER_LIMIT_REASONS.map((value) => ({ value, text: t(`reason.${value}`) }))}
          value={overLimit}
          onChange={setOverLimit}
          error={orders.at("overLimit")}
        />
      )}
    </ActionForm>
  );

  function options(): readonly PersonOption<Choice>[] {
    const people = colleagues(subject.people, [caseworker]).map((person) => {
      const { id: value, name } = person;
      const count = subject.openCases?.get(value);
      return { value, text: count === undefined ? name : t("pick.cases", { name, count }), note: awayNote(person, t) };
    });
    return caseworker === null ? people : [...people, { value: "nobody" as const, text: t("ask.nobody") }];
  }

  function confirmText(): string {
    if (person === "nobody") return t("confirm.unassign");
    const name = person && subject.people.get(person)?.name;
    return name ? t("confirm.assign", { name }) : t("confirm.assignSomeone");
  }
}
