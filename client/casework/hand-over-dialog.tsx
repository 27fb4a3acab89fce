import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { CheckList } from "#client/ui/check-list.tsx";
import { Checkbox } from "#client/ui/checkbox.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { Column, Person } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Moment } from "#shared/domain/zone.ts";
import { ActionForm } from "./actions/action-form.tsx";
import styles from "./actions/actions.module.css";
import { caseLine } from "./actions/case-line.ts";
import { colleagues } from "./actions/colleagues.ts";
import { focusBack, openerNow } from "./actions/focus-back.ts";
import { HandOverOutcomes } from "./actions/hand-over-outcomes.tsx";
import { LineField, LinesHint } from "./actions/line-field.tsx";
import { PersonChoices } from "./actions/person-choices.tsx";
import type { StandInDraft } from "./actions/plan-drafts.ts";
import { useHandOver } from "./actions/use-hand-over.ts";
import { useLines } from "./actions/use-lines.ts";
import { awayNote } from "./away-note.ts";
import type { Give } from "./case-actions.tsx";

export interface HandOverDialogProps {
  /** One's own open cases, in the order in which they are shown. */
  readonly cards: readonly Card[];
  readonly columns: readonly Column[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly viewer: Viewer;
  readonly give: Give;
  readonly moment: Moment;
  readonly onClose: () => void;
}

/** *Overdrag i ferie*: one's own cases to a colleague for a time, a line for each; they come back by themselves (MV9). */
export function HandOverDialog({ onClose: leave, ...given }: HandOverDialogProps) {
  const t = useTexts();
  const [opener] = useState(openerNow);
  const onClose = () => {
    leave();
    focusBack(opener);
  };
  const props = { ...given, onClose };
  const { cards, people, viewer, moment } = props;
  const [draft, setDraft] = useState<StandInDraft>({ person: null, from: toPlainDate(moment.today), to: null });
  const [chosen, setChosen] = useState<readonly CaseId[]>(() => cards.map(({ id }) => id));
  const lines = useLines(cards);
  const handOver = useHandOver(props, lines);
  const name = (draft.person && people.get(draft.person)?.name) || null;
  const change = (part: Partial<StandInDraft>) => {
    setDraft({ ...draft, ...part });
    handOver.orders.clear();
  };
  const choose = (cases: readonly CaseId[]) => {
    setChosen(cases);
    handOver.orders.clear();
  };
  if (cards.length === 0) return <NothingToHandOver onClose={onClose} />;
  if (handOver.outcomes) return <HandOverOutcomes {...props} outcomes={handOver.outcomes} name={name ?? ""} />;
  const { at } = handOver.orders;
  const count = chosen.length;
  return (
    <ActionForm
      title={t("handOver.title")}
      orders={handOver.orders}
      confirm={name ? t("handOver.confirm", { count, name }) : t("handOver.confirmSomeone", { count })}
      onSubmit={() => void handOver.send(chosen, draft)}
      onClose={onClose}
    >
      <PersonChoices
        label={t("handOver.standIn")}
        options={colleagues(people, [viewer.id]).map((person) => ({
          value: person.id,
          text: person.name,
          note: awayNote(person, t),
        }))}
        value={draft.person}
        onChange={(person) => change({ person })}
        error={at("person")}
      />
      <div className={styles.pair}>
        <DateField label={t("ask.from")} value={draft.from} onChange={(from) => change({ from })} error={at("on")} />
        <DateField label={t("ask.to")} value={draft.to} onChange={(to) => change({ to })} error={at("to")} />
      </div>
      <div className={styles.group}>
        <Checkbox
          label={t("handOver.all")}
          isSelected={count === cards.length}
          onChange={(all) => choose(all ? cards.map(({ id }) => id) : [])}
        />
        <CheckList
          label={t("handOver.cases")}
          options={cards.map((card) => ({
            ...{ value: card.id, ...caseLine(card, people, moment, t) },
            below: <LineField card={card} lines={lines} />,
          }))}
          values={chosen}
          onChange={choose}
          error={at("cases")}
        />
        <LinesHint />
      </div>
      <p className={styles.hint}>{t("handOver.lead")}</p>
    </ActionForm>
  );
}

function NothingToHandOver({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog title={t("handOver.title")} onClose={onClose}>
      <p>{t("handOver.none")}</p>
      <div className={styles.actions}>
        <Button onPress={onClose}>{t("handOver.close")}</Button>
      </div>
    </Dialog>
  );
}
