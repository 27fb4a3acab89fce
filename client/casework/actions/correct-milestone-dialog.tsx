import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { NoteField } from "#client/casework/note-field.tsx";
import { useNote } from "#client/casework/use-note.ts";
import { Button as PlainButton } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { CORRECTION_REASONS, type CorrectionReason } from "#shared/domain/reasons.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import styles from "./actions.module.css";
import { type Correction, type Counted, correctionWanted, countedMilestones } from "./correction-draft.ts";
import { draftOf, fieldsOf } from "./milestone-draft.ts";
import { MilestoneFields } from "./milestone-fields.tsx";
import { useOrders } from "./use-orders.ts";

/** Which record is wrong, and then what is wrong with it. */
export function CorrectMilestoneDialog(props: ActionProps) {
  const { subject, about } = props;
  const recorded = countedMilestones(subject.milestones);
  const only = recorded.length === 1 ? recorded[0] : undefined;
  const found = recorded.find(({ name, nth }) => name === about.milestone && nth === (about.nth ?? 1)) ?? only;
  return found ? <CorrectOne {...props} recorded={found} /> : <RecordedPicker {...props} recorded={recorded} />;
}

function RecordedPicker({ subject, open, onClose, recorded }: ActionProps & { readonly recorded: readonly Counted[] }) {
  const t = useTexts();
  return (
    <Dialog title={t("act.title", { what: t("ask.whatToCorrect"), number: subject.card.number })} onClose={onClose}>
      <div className={styles.list}>
        {recorded.map(({ name, nth, milestone }, index) => (
          <Button
            key={`${name}:${nth}`}
            autoFocus={index === 0}
            className={styles.item}
            onPress={() => open("correctMilestone", { milestone: name, nth })}
          >
            {t(`milestone.${name}`)}
            <small>{t("case.longDate", { on: milestone.on })}</small>
          </Button>
        ))}
      </div>
      <div className={styles.actions}>
        <PlainButton onPress={onClose}>{t("move.cancel")}</PlainButton>
      </div>
    </Dialog>
  );
}

function CorrectOne(props: ActionProps & { readonly recorded: Counted }) {
  const t = useTexts();
  const { subject, recorded, onClose } = props;
  const { name, milestone } = recorded;
  const orders = useOrders(props, [...fieldsOf(name), "reason"]);
  const note = useNote(subject.card.number, orders.clear);
  const [draft, setDraft] = useState<Correction>({ how: "correct", facts: draftOf(milestone), reason: null });
  const change = (part: Partial<Correction>) => {
    setDraft({ ...draft, ...part });
    orders.clear();
  };
  const ways = (["correct", "takeBack"] as const).map((value) => ({ value, text: t(`ask.${value}`) }));
  const what = t(`milestone.${name}`);
  return (
    <ActionForm
      title={t("act.title", { what, number: subject.card.number })}
      orders={orders}
      confirm={t(draft.how === "correct" ? "confirm.correctMilestone" : "confirm.retractMilestone")}
      onSubmit={() => void orders.send(correctionWanted(recorded, draft, subject.card.id), what, note)}
      onClose={onClose}
    >
      <Choices label={t("ask.correctOrBack")} options={ways} value={draft.how} onChange={(how) => change({ how })} />
      {draft.how === "correct" && (
        <MilestoneFields
          milestone={name}
          draft={draft.facts}
          change={(part) => change({ facts: { ...draft.facts, ...part } })}
          at={orders.at}
          subject={subject}
          isCorrection
        />
      )}
      <CorrectionReasons value={draft.reason} onChange={(reason) => change({ reason })} error={orders.at("reason")} />
      <NoteField note={note} label={t("note.reason")} error={orders.at("note")} />
    </ActionForm>
  );
}

/** Why something recorded is put right: always one of a closed list (CA7, DL7). */
export function CorrectionReasons(props: {
  readonly value: CorrectionReason | null;
  readonly onChange: (reason: CorrectionReason) => void;
  readonly error: string | null;
}) {
  const t = useTexts();
  const options = CORRECTION_REASONS.map((value) => ({ value, text: t(`reason.${value}`) }));
  return <Choices label={t("ask.correctionReason")} options={options} {...props} />;
}
