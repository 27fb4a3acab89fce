import { useState } from "react";
import { capital } from "#client/casework/capital.ts";
import { NoteField } from "#client/casework/note-field.tsx";
import { provisionName } from "#client/casework/provision-words.ts";
import { useNote } from "#client/casework/use-note.ts";
import { Choices } from "#client/ui/choices.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { useLocale, useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { KINDS, SUB_TYPES } from "#shared/domain/case.ts";
import { lawSectionText, sectionText } from "#shared/domain/section-text.ts";
import { ActionForm } from "./action-form.tsx";
import type { ActionProps } from "./action-props.ts";
import { CorrectionReasons } from "./correct-milestone-dialog.tsx";
import { CorrectionPreview } from "./correction-preview.tsx";
import { changesIn, type FactsDraft, factsDraft, factsWanted, numbersOf, provisionMeant } from "./facts-draft.ts";
import { useOrders } from "./use-orders.ts";

/** Section, kind, sub-type and received date put right, with what that does to the deadlines (DL7). */
export function CorrectFactsDialog(props: ActionProps) {
  const t = useTexts();
  const { subject, viewer, onClose } = props;
  const { card } = subject;
  const orders = useOrders(props, ["section", "on", "reason"]);
  const note = useNote(card.number, orders.clear);
  const [draft, setDraft] = useState(() => factsDraft(card));
  const change = (part: Partial<FactsDraft>) => {
    setDraft({ ...draft, ...part });
    orders.clear();
  };
  const kinds = KINDS.map((value) => ({ value, text: capital(t(`kind.${value}`)) }));
  const subTypes = [
    { value: "none" as const, text: t("ask.noSubType") },
    ...SUB_TYPES.map((value) => ({ value, text: capital(t(`subType.${value}`)) })),
  ];
  const what = t("act.correctFacts");
  return (
    <ActionForm
      title={t("act.title", { what, number: card.number })}
      orders={orders}
      confirm={t("confirm.correctFacts")}
      onSubmit={() => void orders.send(factsWanted(draft, card), what, note)}
      onClose={onClose}
    >
      <SectionField draft={draft} change={change} subject={subject} error={orders.at("section")} />
      <DateField
        label={t("ask.receivedOn")}
        value={draft.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        error={orders.at("on")}
      />
      <Choices label={t("ask.kind")} options={kinds} value={draft.kind} onChange={(kind) => change({ kind })} inline />
      <Choices
        label={t("ask.subType")}
        options={subTypes}
        value={draft.subType}
        onChange={(subType) => change({ subType })}
        inline
      />
      <CorrectionReasons value={draft.reason} onChange={(reason) => change({ reason })} error={orders.at("reason")} />
      <NoteField note={note} label={t("note.reason")} error={orders.at("note")} />
      <CorrectionPreview subject={subject} changes={changesIn(draft, card)} viewer={viewer} />
      {orders.at("change") && <ErrorMessage text={orders.at("change") ?? ""} />}
    </ActionForm>
  );
}

interface SectionFieldProps extends Pick<ActionProps, "subject"> {
  readonly draft: FactsDraft;
  readonly change: (part: Partial<FactsDraft>) => void;
  readonly error: string | null;
}

/** As people write it; beside it the provision that it is, and which number where that is not clear (DL8). */
function SectionField({ draft, change, subject, error }: SectionFieldProps) {
  const { t, locale } = useLocale();
  const meant = provisionMeant(draft, subject.card);
  const whole = provisionMeant({ ...draft, number: null }, subject.card);
  const numbers = whole ? numbersOf(whole) : [];
  return (
    <>
      <TextField
        label={t("ask.section")}
        value={draft.section}
        onChange={(section) => change({ section, number: null })}
        help={
          meant
            ? t("ask.sectionIs", { section: lawSectionText(meant), name: provisionName(meant, locale) })
            : t("ask.sectionHelp")
        }
        error={error}
      />
      {numbers.length > 0 && (
        <Choices
          label={t("ask.sectionNumber")}
          options={numbers.map((value) => ({
            value,
            text: t("ask.sectionIs", { section: sectionText(value), name: provisionName(value, locale) }),
          }))}
          value={draft.number}
          onChange={(number) => change({ number })}
        />
      )}
    </>
  );
}
