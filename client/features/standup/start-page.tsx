import { MonitorUp, Play, Settings2 } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Link } from "wouter";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { Day } from "#shared/domain/dates.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_STANDUP, type Meeting } from "#shared/domain/meeting.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { AgendaPreview, useAgenda } from "./agenda-preview.tsx";
import { AwayToday, LastTime } from "./room-facts.tsx";
import { SinceLists } from "./since-lists.tsx";
import styles from "./start.module.css";

export interface StandupStartProps {
  readonly sync: BoardSync;
  readonly picture: BoardPicture;
  readonly unit: UnitId;
  readonly today: Day;
  /** One that runs already, to be joined where it is (ST4). */
  readonly running: Meeting | null;
  readonly mayAct: boolean;
  readonly isBusy: boolean;
  readonly onStart: () => void;
  readonly onJoin: () => void;
  readonly onShare: () => void;
  /** Today's meeting, which is over; null where there was none. */
  readonly onSummary: (() => void) | null;
  /** Where its length and order are set, for who may. */
  readonly settingsHref: string | null;
}

/** Before the meeting: what it will take up, what has happened since the last one, who is here. */
export function StandupStart(props: StandupStartProps) {
  const t = useTexts();
  const { picture, unit, today, running, settingsHref, onSummary } = props;
  const agenda = useAgenda(unit, picture.state !== "offline");
  const minutes = (picture.unit?.settings.standup ?? DEFAULT_STANDUP).minutes;
  const count = agenda && agenda !== "failed" ? agenda.items.length : null;
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>{t("standup.title")}</h1>
          <p className={styles.quiet}>{headLine()}</p>
        </div>
        <StartButtons {...props} />
      </div>
      <div className={styles.parts}>
        {!running && (
          <Part title={t("standup.agenda")} isWide>
            <AgendaPreview agenda={agenda} picture={picture} />
          </Part>
        )}
        <Part title={t("standup.since")}>
          <SinceLists unit={unit} picture={picture} isOwn />
        </Part>
        <Part title={t("standup.last")}>
          <LastTime picture={picture} today={today} isRunning={running !== null} isOwn />
        </Part>
        <Part title={t("standup.away")}>
          <AwayToday picture={picture} />
        </Part>
      </div>
      <p className={styles.foot}>
        {onSummary && picture.meeting && (
          <button type="button" className={styles.textButton} onClick={onSummary}>
            {t("standup.lastSummary", { at: fromIso(picture.meeting.startedAt) })}
          </button>
        )}
        {settingsHref && (
          <Link href={settingsHref}>
            <Settings2 aria-hidden size={15} />
            {t("standup.settings")}
          </Link>
        )}
      </p>
    </>
  );

  function headLine(): string {
    if (running) {
      const name = picture.people.get(running.startedBy)?.name ?? t("case.someone");
      return t("standup.runs", { name, at: fromIso(running.startedAt) });
    }
    if (!props.mayAct) return t("standup.noStart");
    return count === null ? "" : t("standup.lead", { minutes, count });
  }
}

/** Start, or join; and the same for the room's screen, with what that means. */
function StartButtons({ running, mayAct, isBusy, onStart, onJoin, onShare }: StandupStartProps) {
  const t = useTexts();
  const helpId = useId();
  return (
    <div className={styles.begin}>
      <div className={styles.buttons}>
        {running && (
          <Button look="primary" onPress={onJoin} autoFocus>
            <Play aria-hidden size={16} />
            {t(mayAct ? "standup.join" : "standup.follow")}
          </Button>
        )}
        {!running && mayAct && (
          <Button look="primary" onPress={onStart} isDisabled={isBusy} autoFocus>
            <Play aria-hidden size={16} />
            {t("standup.start")}
          </Button>
        )}
        {mayAct && (
          <Button onPress={onShare} isDisabled={isBusy} aria-describedby={helpId}>
            <MonitorUp aria-hidden size={16} />
            {t("standup.share")}
          </Button>
        )}
      </div>
      {mayAct && (
        <p id={helpId} className={styles.help}>
          {t("standup.shareLead")}
        </p>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Part({ title, isWide, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${styles.part} ${isWide ? styles.wide : ""}`}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
