import { Check, Search } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { CLOSING, OPENING } from "#shared/domain/meeting.ts";
import styles from "./bar.module.css";
import { ClockFace } from "./clock-face.tsx";
import { numberOf } from "./places.ts";
import type { Standup } from "./use-standup.ts";

interface MeetingBarProps {
  readonly standup: Standup;
  readonly onTakeUp: () => void;
  /** What only this kind of screen has. */
  readonly children?: ReactNode;
}

/** Where the meeting is, how its time stands, and what one does about the meeting itself. */
export function MeetingBar({ standup, onTakeUp, children }: MeetingBarProps) {
  const t = useTexts();
  const { meeting, sync, mayAct } = standup;
  const at = numberOf(meeting);
  const where = at
    ? t("standup.place", { at, count: meeting.items.length })
    : t(meeting.at === CLOSING ? "standup.summary" : "standup.since");
  return (
    <div className={styles.bar}>
      <div className={styles.where}>
        <h1>{t("standup.title")}</h1>
        <p className={styles.place} data-place={at ?? meeting.at}>
          {where}
        </p>
      </div>
      <Places standup={standup} />
      <div className={styles.tools}>
        {children}
        {mayAct && (
          <Button onPress={onTakeUp} aria-haspopup="dialog">
            <Search aria-hidden size={16} />
            {t("standup.takeUp")}
          </Button>
        )}
      </div>
      <ClockFace meeting={meeting} sync={sync} />
    </div>
  );
}

/** A mark for every case: done ones with a tick, so that one sees how far one is, and can go anywhere with one press. */
function Places({ standup }: { readonly standup: Standup }) {
  const t = useTexts();
  const { meeting, picture, mayAct, go } = standup;
  const mark = (place: typeof OPENING | typeof CLOSING, text: string) => (
    <li>
      <button
        type="button"
        className={styles.end}
        aria-current={meeting.at === place ? "step" : undefined}
        disabled={!mayAct}
        onClick={() => void go(place)}
      >
        {text}
      </button>
    </li>
  );
  return (
    <nav aria-label={t("standup.places")} className={styles.places}>
      <ol>
        {mark(OPENING, t("standup.since"))}
        {meeting.items.map(({ caseId, answer }, index) => {
          const number = picture.cards.get(caseId)?.number ?? "–";
          const what = t(answer ? `standup.answer.${answer}` : "standup.notYet");
          return (
            <li key={caseId}>
              <button
                type="button"
                className={`${styles.mark} ${answer ? styles.done : ""}`}
                aria-current={meeting.at === caseId ? "step" : undefined}
                aria-label={t("standup.placeOf", { at: index + 1, number, what })}
                title={number}
                disabled={!mayAct}
                onClick={() => void go(caseId)}
              >
                {answer ? <Check aria-hidden size={14} strokeWidth={2.5} /> : index + 1}
              </button>
            </li>
          );
        })}
        {mark(CLOSING, t("standup.toSummary"))}
      </ol>
    </nav>
  );
}
