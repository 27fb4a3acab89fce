import { useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { HOLD_REASONS, type HoldReason } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { PanelProps } from "./act-panel.tsx";
import styles from "./acts.module.css";
import { Chips } from "./chips.tsx";
import { DayChips, inAWeek } from "./day-chips.tsx";

/** What the case waits for, which saves it; when to chase, a week from now unless somebody says otherwise (MV10). */
export function HoldPanel({ standup, card, onDone, onBegun }: PanelProps) {
  const t = useTexts();
  const { moment, isBusy } = standup;
  const [chaseOn, setChaseOn] = useState(() => inAWeek(moment.today));
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (hold: { readonly reason: HoldReason; readonly chaseOn: PlainDate } | null) => {
    const refused = await standup.give("setHold", { caseId: card.id, hold }, "held");
    if (refused) setProblem(standup.say(refused));
    else onDone();
  };
  return (
    <>
      <DayChips
        label={t("standup.ask.chase")}
        today={moment.today}
        chase={chaseOn}
        isDisabled={isBusy}
        onChoose={(on) => {
          setChaseOn(on);
          onBegun();
        }}
      />
      <Chips
        label={t("standup.ask.hold")}
        chips={HOLD_REASONS.map((value) => ({ value, text: t(`waitsFor.${value}`) }))}
        onChoose={(reason) => void send({ reason, chaseOn })}
        isDisabled={isBusy}
        hasFocus
      >
        {card.hold && (
          <button type="button" className={styles.more} disabled={isBusy} onClick={() => void send(null)}>
            {t("standup.noHold")}
          </button>
        )}
      </Chips>
      {problem && (
        <p role="alert" className={styles.error}>
          {problem}
        </p>
      )}
    </>
  );
}
