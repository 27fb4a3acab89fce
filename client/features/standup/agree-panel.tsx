import { useState } from "react";
import { useWordsBeside } from "#client/casework/words-beside.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import type { NextStep } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { NoteId, PersonId } from "#shared/domain/ids.ts";
import { NEXT_STEPS, type NextStepName } from "#shared/domain/next-steps.ts";
import { AGREEMENT_NOTE_LENGTH } from "#shared/domain/note-length.ts";
import type { PanelProps } from "./act-panel.tsx";
import styles from "./acts.module.css";
import { Chips } from "./chips.tsx";
import { DayChips } from "./day-chips.tsx";
import { WhoChips } from "./who-chips.tsx";

/** What is agreed most; the others are one press further. */
export const OFTEN: readonly NextStepName[] = ["callDoctor", "sendNotice", "submitToPanel"];
const OTHERS = NEXT_STEPS.filter((step) => !OFTEN.includes(step));

/** What, who, and by when: the day saves it, so an agreement is two presses (ST3). */
export function AgreePanel({ standup, card, step: chosen, onDone, onBegun }: PanelProps) {
  const t = useTexts();
  const { picture, meeting, moment, isBusy } = standup;
  const [step, setStep] = useState<NextStepName | null>(chosen ?? null);
  const [who, setWho] = useState<PersonId | null>(card.caseworker);
  const [hasAll, setHasAll] = useState(false);
  const [problem, setProblem] = useState<{ readonly at: "what" | "who" | "all"; readonly text: string } | null>(null);
  const words = useWordsBeside(() => setProblem(null));
  const begun = (set: () => void) => {
    set();
    setProblem(null);
    onBegun();
  };
  const save = async (on: PlainDate) => {
    if (!step) return setProblem({ at: "what", text: t("standup.whatMissing") });
    if (!who) return setProblem({ at: "who", text: t("standup.whoMissing") });
    if (words.text.trim().length > AGREEMENT_NOTE_LENGTH) return;
    const taken = words.take();
    if (!taken.ok) return setProblem({ at: "all", text: taken.error });
    const beside = taken.value;
    const nextStep = agreed({ step, on, who, meeting: meeting.id }, card.caseworker, beside?.id ?? null);
    const refused = await standup.give("setNextStep", { caseId: card.id, nextStep }, "agreement", beside);
    if (refused) setProblem({ at: "all", text: standup.say(refused) });
    else onDone();
  };
  const steps = hasAll ? [...OFTEN, ...OTHERS] : step && !OFTEN.includes(step) ? [...OFTEN, step] : OFTEN;
  return (
    <>
      <Chips
        label={t("standup.ask.what")}
        chips={steps.map((value) => ({ value, text: t(`nextStep.${value}`) }))}
        value={step}
        onChoose={(value) => begun(() => setStep(value))}
        error={problem?.at === "what" ? problem.text : null}
        hasFocus={!chosen}
      >
        {!hasAll && (
          <button type="button" className={styles.more} onClick={() => setHasAll(true)}>
            {t("standup.moreSteps")}
          </button>
        )}
      </Chips>
      <WhoChips
        label={t("standup.ask.who")}
        card={card}
        people={picture.people}
        value={who}
        onChoose={(value) => begun(() => setWho(value))}
        isLine
        error={problem?.at === "who" ? problem.text : null}
      />
      <OwnWords text={words.text} onChange={(text) => begun(() => words.change(text))} />
      <DayChips
        label={t("standup.ask.by")}
        today={moment.today}
        isDisabled={isBusy}
        onChoose={(on) => void save(on)}
        hasFocus={chosen !== undefined}
      />
      {problem?.at === "all" && (
        <p role="alert" className={styles.error}>
          {problem.text}
        </p>
      )}
    </>
  );
}

interface AgreedParts extends Omit<NextStep, "who" | "note"> {
  readonly who: PersonId;
}

/** Only what it has: whoever has the case is not named again. */
const agreed = ({ who, ...rest }: AgreedParts, caseworker: PersonId | null, note: NoteId | null): NextStep => ({
  ...rest,
  ...(who === caseworker ? {} : { who }),
  ...(note ? { note } : {}),
});

function OwnWords({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const count = text.trim().length;
  if (!isOpen && text === "") {
    return (
      <button type="button" className={styles.more} onClick={() => setOpen(true)}>
        {t("standup.noteSteps")}
      </button>
    );
  }
  return (
    <TextField
      label={t("standup.ask.note")}
      value={text}
      onChange={onChange}
      autoComplete="off"
      autoFocus
      help={t("standup.ask.noteCount", { count, most: AGREEMENT_NOTE_LENGTH })}
      error={count > AGREEMENT_NOTE_LENGTH ? t("standup.noteTooLong", { most: AGREEMENT_NOTE_LENGTH }) : null}
    />
  );
}
