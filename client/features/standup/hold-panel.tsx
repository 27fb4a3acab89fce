import { useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { HOLD_REASONS, type HoldReason } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { PanelProps } from "./act-panel.tsx";
import styles from "./acts.module.css";
import { Chips } from "./chips.tsx";
import { DayChips } from "./day-chips.tsx";

/** What the case waits for, and the day to chase it (MV10). */
export function HoldPanel({ standup, card, onDone, onBegun }: PanelProps) {
  const t = useTexts();
  const { moment, isBusy } = standup;
  const [reason, setReason] = useState<HoldReason | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (hold: { readonly reason: HoldReason; readonly chaseOn: PlainDate } | null) => {
    const refused = await standup.give("setHold", { caseId: card.id, hold }, "held");
    if (refused) setProblem(standup.say(refused));
    else onDone();
  };
  const choose = (value: HoldReason) => {
    setReason(value);
    setProblem(null);
    onBegun();
  };
  return (
    <>
      <Chips
        label={t("standup.ask.hold")}
        chips={HOLD_REASONS.map((value) => ({ value, text: t(`waitsFor.${value}`) }))}
        value={reason}
        onChoose={choose}
        hasFocus
      >
        {card.hold && (
          <button type="button" className={styles.more} disabled={isBusy} onClick={() => void send(null)}>
            {t("standup.noHold")}
          </button>
        )}
      </Chips>
      {reason && (
        <DayChips
          key={reason}
          label={t("standup.ask.chase", { hold: t(`hold.${reason}`) })}
          today={moment.today}
          isDisabled={isBusy}
          onChoose={(chaseOn) => void send({ reason, chaseOn })}
          isChase
          hasFocus
        />
      )}
      {problem && (
        <p role="alert" className={styles.error}>
          {problem}
        </p>
      )}
    </>
  );
}
