import { ArrowLeft, ArrowRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { CLOSING, OPENING } from "#shared/domain/meeting.ts";
import { ActPanel } from "./act-panel.tsx";
import { LeftLine } from "./left-line.tsx";
import { MeetingBar } from "./meeting-bar.tsx";
import { Opening } from "./opening.tsx";
import { PhoneCode } from "./phone-code.tsx";
import { placeBeside } from "./places.ts";
import styles from "./running.module.css";
import { StandupCase } from "./standup-case.tsx";
import { Summary } from "./summary.tsx";
import { TakeUpDialog } from "./take-up-dialog.tsx";
import { useDoing } from "./use-doing.ts";
import type { Standup } from "./use-standup.ts";
import { useStandupKeys } from "./use-standup-keys.ts";
import { useSwipe } from "./use-swipe.ts";

/** The meeting while it runs: siden sidst, one case at a time, the summary; the same on all its screens (ST4). */
export function Running({ standup }: { readonly standup: Standup }) {
  const { meeting, picture, viewer, mayAct, go } = standup;
  const [isTakingUp, setTakingUp] = useState(false);
  const doing = useDoing(standup);
  const beside = (by: 1 | -1) => {
    const to = placeBeside(meeting, by);
    if (to && mayAct) void go(to);
  };
  useStandupKeys({
    standup,
    beside,
    isDoing: doing.doing !== null,
    start: doing.start,
    takeUp: () => setTakingUp(true),
  });
  const swipe = useSwipe(beside);
  return (
    <div className={styles.room}>
      <MeetingBar standup={standup} onTakeUp={() => setTakingUp(true)}>
        {viewer.screen === "shared" && picture.unit && <PhoneCode unit={picture.unit.id} />}
      </MeetingBar>
      <div className={styles.body} {...swipe}>
        <Place standup={standup} doing={doing} />
      </div>
      <LeftLine standup={standup} />
      {mayAct && <Steps standup={standup} beside={beside} />}
      {isTakingUp && <TakeUpDialog standup={standup} onClose={() => setTakingUp(false)} />}
    </div>
  );
}

/** What the meeting looks at now. Whatever somebody is in the middle of stays beside it, also when it has moved on. */
function Place({ standup, doing }: { readonly standup: Standup; readonly doing: ReturnType<typeof useDoing> }) {
  const t = useTexts();
  const { meeting, picture, mayAct } = standup;
  const item = meeting.items.find(({ caseId }) => caseId === meeting.at);
  const card = item && picture.cards.get(item.caseId);
  const acts = mayAct && (card || doing.doing) && (
    <ActPanel standup={standup} doing={doing.doing} onDo={doing.start} onDone={doing.stop} onBegun={doing.begun} />
  );
  return (
    <div className={acts ? styles.withActs : styles.alone}>
      <div className={styles.main}>{shown()}</div>
      {acts}
    </div>
  );

  function shown(): ReactNode {
    if (meeting.at === OPENING) return <Opening standup={standup} />;
    if (meeting.at === CLOSING) return <Summary standup={standup} />;
    if (!item || !card) return <p className={styles.gone}>{t("standup.gone")}</p>;
    return <StandupCase key={card.id} standup={standup} card={card} item={item} />;
  }
}

/** Back and forth, at the foot, where a thumb is. */
function Steps({ standup, beside }: { readonly standup: Standup; readonly beside: (by: 1 | -1) => void }) {
  const t = useTexts();
  const { meeting, isBusy } = standup;
  const next = placeBeside(meeting, 1);
  const nextText =
    meeting.at === OPENING && next !== CLOSING
      ? "standup.first"
      : next === CLOSING
        ? "standup.toSummary"
        : "standup.next";
  return (
    <div className={styles.steps} data-foot-buttons>
      {placeBeside(meeting, -1) && (
        <button type="button" className={styles.step} disabled={isBusy} onClick={() => beside(-1)}>
          <ArrowLeft aria-hidden size="1.25em" />
          {t("standup.previous")}
        </button>
      )}
      {next && (
        <button
          type="button"
          className={`${styles.step} ${styles.forward}`}
          disabled={isBusy}
          onClick={() => beside(1)}
        >
          {t(nextText)}
          <ArrowRight aria-hidden size="1.25em" />
        </button>
      )}
    </div>
  );
}
