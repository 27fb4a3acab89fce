import { useMemo, useState } from "react";
import { isSoftLimit } from "#client/casework/actions/soft-limit.ts";
import { openCasesOf } from "#client/casework/open-cases.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { PersonId } from "#shared/domain/ids.ts";
import { OVER_LIMIT_REASONS, type OverLimitReason } from "#shared/domain/reasons.ts";
import type { PanelProps } from "./act-panel.tsx";
import styles from "./acts.module.css";
import { Chips } from "./chips.tsx";
import { WhoChips } from "./who-chips.tsx";

/** Gives the case to a colleague; where somebody's hands are full by a soft limit, why (MV5). */
export function AssignPanel({ standup, card, onDone }: PanelProps) {
  const t = useTexts();
  const { picture, isBusy } = standup;
  const [problem, setProblem] = useState<string | null>(null);
  const [full, setFull] = useState<PersonId | null>(null);
  const counts = useMemo(() => openCasesOf(picture), [picture]);
  const assign = async (caseworker: PersonId, overLimit?: OverLimitReason) => {
    setProblem(null);
    const payload = { caseId: card.id, caseworker, ...(overLimit ? { overLimit } : {}) };
    const refused = await standup.give("assignCase", payload, "assigned");
    if (refused === null) onDone();
    else if (refused !== "offline" && isSoftLimit(refused)) setFull(caseworker);
    else setProblem(standup.say(refused));
  };
  return (
    <>
      <WhoChips
        label={t("standup.ask.assign")}
        card={card}
        people={picture.people}
        without={card.caseworker}
        countOf={(person) => counts.get(person) ?? 0}
        onChoose={(person) => void assign(person)}
        isDisabled={isBusy}
        hasFocus
      />
      {full && (
        <Chips
          label={t("standup.overLimit", { name: picture.people.get(full)?.name ?? "" })}
          chips={OVER_LIMIT_REASONS.map((value) => ({ value, text: t(`reason.${value}`) }))}
          onChoose={(reason) => void assign(full, reason)}
          isDisabled={isBusy}
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
