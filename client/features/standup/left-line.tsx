import { ClipboardCopy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useCopy } from "#client/casework/use-copy.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { CaseId } from "#shared/domain/ids.ts";
import type { ItemAnswer, Meeting } from "#shared/domain/meeting.ts";
import { agreementLine } from "./agreement-line.ts";
import styles from "./running.module.css";
import type { Standup } from "./use-standup.ts";

/** What the case before left with, to be put into the case system (ST3): on every screen of the meeting. */
export function LeftLine({ standup }: { readonly standup: Standup }) {
  const t = useTexts();
  const copy = useCopy();
  const { meeting, picture } = standup;
  const left = useLeft(meeting);
  const card = left && picture.cards.get(left.caseId);
  if (!left || !card || left.answer === "nothingNew") return null;
  const { nextStep } = card;
  const isAgreed = nextStep?.meeting === meeting.id;
  const line = isAgreed
    ? agreementLine(card, nextStep, picture.people, t)
    : `${card.number}: ${t(`standup.answer.${left.answer}`)}`;
  return (
    <div className={styles.leftLine} data-left={card.number}>
      <p>
        <strong>{line}</strong>
        <span>{t("standup.remember")}</span>
      </p>
      <Button onPress={() => copy(line, t("standup.copied"))} aria-label={t("standup.copyOf", { number: card.number })}>
        <ClipboardCopy aria-hidden size={16} />
        {t("standup.copy")}
      </Button>
    </div>
  );
}

interface Left {
  readonly caseId: CaseId;
  readonly answer: ItemAnswer;
}

/** The case that was answered last, as this screen saw it. */
function useLeft(meeting: Meeting): Left | null {
  const [left, setLeft] = useState<Left | null>(null);
  const before = useRef(meeting);
  useEffect(() => {
    const old = before.current;
    before.current = meeting;
    if (old.id !== meeting.id) return setLeft(null);
    const fresh = meeting.items.find(({ caseId, answer }) => {
      const was = old.items.find((item) => item.caseId === caseId);
      return answer !== null && was?.answer !== answer;
    });
    if (fresh?.answer) setLeft({ caseId: fresh.caseId, answer: fresh.answer });
  }, [meeting]);
  return left;
}
