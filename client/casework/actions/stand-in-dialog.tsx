import { useState } from "react";
import { awayNote } from "#client/casework/away-note.ts";
import { NoteField } from "#client/casework/note-field.tsx";
import { useNote } from "#client/casework/use-note.ts";
import { Button } from "#client/ui/button.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { InfoMessage } from "#client/ui/message.tsx";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { colleagues } from "./colleagues.ts";
import { ordering } from "./order.ts";
import { PersonChoices } from "./person-choices.tsx";
import { type StandInDraft, standInWanted } from "./plan-drafts.ts";
import { useOrders } from "./use-orders.ts";

/** Hands one case over for leave; it comes back by itself (MV9). */
export function StandInDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, moment, onClose } = props;
  const { id, standIn, caseworker, number } = subject.card;
  const orders = useOrders(props, ["person", "on", "to"]);
  const note = useNote(number, orders.clear);
  const [draft, setDraft] = useState<StandInDraft>(
    standIn ?? { person: null, from: toPlainDate(moment.today), to: null },
  );
  const change = (part: Partial<StandInDraft>) => {
    setDraft({ ...draft, ...part });
    orders.clear();
  };
  const nameOf = (person: PersonId) => subject.people.get(person)?.name ?? t("case.someone");
  const what = t("act.standIn");
  const end = () =>
    void orders.send(ordering({ type: "setStandIn", payload: { caseId: id, standIn: null } }), t("confirm.endStandIn"));
  return (
    <ActionForm
      title={t("act.title", { what, number })}
      orders={orders}
      confirm={draft.person ? t("confirm.standIn", { name: nameOf(draft.person) }) : t("confirm.standInSomeone")}
      onSubmit={() => void orders.send(standInWanted(draft, id), what, note)}
      onClose={onClose}
      others={standIn && <Button onPress={end}>{t("confirm.endStandIn")}</Button>}
    >
      {standIn && <InfoMessage text={t("ask.standInNow", { ...standIn, name: nameOf(standIn.person) })} />}
      <PersonChoices
        label={t("ask.standIn")}
        options={colleagues(subject.people, [caseworker]).map((person) => ({
          value: person.id,
          text: person.name,
          note: awayNote(person, t),
        }))}
        value={draft.person}
        onChange={(person) => change({ person })}
        error={orders.at("person")}
      />
      <div className={styles.pair}>
        <DateField
          label={t("ask.from")}
          value={draft.from}
          onChange={(from) => change({ from })}
          error={orders.at("on")}
        />
        <DateField label={t("ask.to")} value={draft.to} onChange={(to) => change({ to })} error={orders.at("to")} />
      </div>
      <NoteField note={note} label={t("note.forStandIn")} error={orders.at("note")} />
      <p className={styles.hint}>{t("ask.standInHelp")}</p>
    </ActionForm>
  );
}
