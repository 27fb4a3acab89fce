import { useEffect, useRef, useState } from "react";
import { stepOn } from "#client/casework/actions/plan-drafts.ts";
import { useMoving } from "#client/casework/use-moving.tsx";
import { Button } from "#client/ui/button.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { useWalkKeys } from "./use-walk-keys.ts";
import styles from "./walk.module.css";
import type { Outcome } from "./walk.ts";
import type { WalkCaseProps } from "./walk-case.tsx";
import { type Ask, askBefore, type Choice, choicesOf, type Effect, type Plan, questionOf } from "./walk-choices.ts";

/** What happens next: a step and its day, a wait and the day to chase, the end, or nothing for now. */
export function WalkAnswers({ sync, picture, card, moment, dispatch }: WalkCaseProps) {
  const t = useTexts();
  const [ask, setAsk] = useState<Ask>({ ask: "what" });
  const stage = picture.columns.find(({ id }) => id === card.column)?.stage ?? "intake";
  const closed = picture.columns.find((column) => column.stage === "closed");
  const about = { stage, isAboutChild: provisionOf(card.provision).target === "child", today: moment.today };

  const answer = async (outcome: Outcome, sent: ReturnType<typeof sync.send>) => {
    dispatch({ type: "answered", id: card.id, outcome });
    const { ok } = await sent;
    if (!ok) dispatch({ type: "refused", id: card.id });
  };
  const plan = (what: Plan, on: PlainDate) => {
    const caseId = card.id;
    if (what.kind === "step")
      void answer("planned", sync.send("setNextStep", { caseId, nextStep: stepOn(what.step, on, card.nextStep) }));
    else void answer("held", sync.send("setHold", { caseId, hold: { reason: what.reason, chaseOn: on } }));
  };
  const { move, dialog } = useMoving({
    columns: picture.columns,
    people: picture.people,
    today: () => toPlainDate(moment.today),
    send: (payload) => void answer("closed", sync.send("moveCase", payload)),
  });
  const run = (effect: Effect) => {
    if (effect.do === "ask") setAsk(effect.ask);
    else if (effect.do === "plan") plan(effect.plan, effect.on);
    else if (effect.do === "skip") dispatch({ type: "answered", id: card.id, outcome: "unchanged" });
    else if (closed) move(card, closed);
  };

  const choices = choicesOf(ask, about, t);
  const before = askBefore(ask);
  const back = () => before && setAsk(before);
  useWalkKeys({ choices, run, back, go: (by) => dispatch({ type: "went", by }) });
  return (
    <section className={styles.answers} aria-label={questionOf(ask, t)}>
      <h3 className={styles.question}>{questionOf(ask, t)}</h3>
      {ask.ask === "day" ? (
        <DayQuestion today={toPlainDate(moment.today)} onChoose={(on) => plan(ask.plan, on)} />
      ) : (
        <ChoiceList key={questionOf(ask, t) + ask.ask} choices={choices} onChoose={run} />
      )}
      <div className={styles.ways}>
        {before && (
          <Button look="quiet" onPress={back}>
            {t("walk.back")}
          </Button>
        )}
        <Button look="quiet" onPress={() => dispatch({ type: "went", by: -1 })}>
          {t("walk.previous")}
        </Button>
        <Button look="quiet" onPress={() => dispatch({ type: "went", by: 1 })}>
          {t("walk.next")}
        </Button>
      </div>
      {dialog}
    </section>
  );
}

interface ChoiceListProps {
  readonly choices: readonly Choice[];
  readonly onChoose: (effect: Effect) => void;
}

function ChoiceList({ choices, onChoose }: ChoiceListProps) {
  const first = useRef<HTMLButtonElement>(null);
  // The keyboard stays at the answers from question to question and from case to case.
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    <ol className={styles.choices}>
      {choices.map(({ id, text, effect }, index) => (
        <li key={id}>
          <button
            type="button"
            ref={index === 0 ? first : null}
            className={styles.choice}
            data-choice={id}
            onClick={() => onChoose(effect)}
          >
            <kbd className={styles.digit}>{index < 9 ? index + 1 : ""}</kbd>
            {text}
          </button>
        </li>
      ))}
    </ol>
  );
}

interface DayQuestionProps {
  readonly today: PlainDate;
  readonly onChoose: (on: PlainDate) => void;
}

function DayQuestion({ today, onChoose }: DayQuestionProps) {
  const t = useTexts();
  const [on, setOn] = useState<PlainDate | null>(null);
  const [isTried, setTried] = useState(false);
  const isPast = on !== null && on < today;
  const error = isPast ? t("refuse.past", { on }) : isTried && on === null ? t("walk.day.choose") : null;
  return (
    <form
      className={styles.day}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (on !== null && !isPast) onChoose(on);
      }}
    >
      <DateField label={t("walk.day.other")} value={on} onChange={setOn} error={error} />
      <Button type="submit" look="primary">
        {t("walk.day.choose")}
      </Button>
    </form>
  );
}
