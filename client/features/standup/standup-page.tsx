import { CloudOff } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { v7 } from "uuid";
import { explain } from "#client/casework/explain.ts";
import { sayingInPlace } from "#client/casework/said-in-place.ts";
import { useMoment } from "#client/casework/use-moment.ts";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import type { MeetingId } from "#shared/domain/ids.ts";
import { isMeetingOver, type Meeting } from "#shared/domain/meeting.ts";
import { canCommand, type Viewer } from "#shared/domain/permissions.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import { keepJoined, keptJoined } from "./kept-joined.ts";
import { becomeShared } from "./requests.ts";
import styles from "./running.module.css";
import { Running } from "./running.tsx";
import { StandupStart } from "./start-page.tsx";
import { SummaryOf } from "./summary.tsx";
import { useNow } from "./use-now.ts";
import { useStandup } from "./use-standup.ts";

export interface StandupPageProps {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
  readonly settingsHref: string | null;
  /** The session has become the room's screen: the page starts anew as one. */
  readonly onShared: () => void;
}

/** *Tavlemøde* on one's own screen: its start page, the meeting while one is in it, its summary afterwards. */
export function StandupPage({ sync, viewer, settingsHref, onShared }: StandupPageProps) {
  const t = useTexts();
  const picture = useSyncExternalStore(sync.subscribe, sync.picture);
  const now = useNow(sync.now);
  const [joined, setJoined] = useState<MeetingId | null>(keptJoined);
  const { meeting, unit } = picture;
  const begin = useBeginning({ sync, picture, onShared });
  const { today } = useMoment(sync.now);
  usePageTitle();
  if (!unit) return null;
  const isOver = meeting === null || isMeetingOver(meeting, now);
  const join = (id: MeetingId | null) => {
    keepJoined(id);
    setJoined(id);
  };
  if (meeting && joined === meeting.id && !isOver) {
    return (
      <Page picture={picture} isRoom>
        <RunningMeeting sync={sync} picture={picture} meeting={meeting} viewer={viewer} />
      </Page>
    );
  }
  const isToday = meeting !== null && dayAt(fromIso(meeting.startedAt)) === today;
  if (meeting && joined === meeting.id && isToday) {
    return (
      <Page picture={picture}>
        <h1 className={hidden.hidden}>{t("standup.title")}</h1>
        <SummaryOf meeting={meeting} picture={picture} isOwn>
          <Button onPress={() => join(null)}>{t("standup.toStart")}</Button>
        </SummaryOf>
      </Page>
    );
  }
  return (
    <Page picture={picture}>
      <StandupStart
        {...{ sync, picture, today, settingsHref }}
        unit={unit.id}
        running={isOver ? null : meeting}
        mayAct={canCommand(viewer, "startMeeting", unit.id)}
        isBusy={begin.isBusy}
        onStart={() => void begin.start().then((id) => id && join(id))}
        onJoin={() => meeting && join(meeting.id)}
        onShare={() => void begin.share()}
        onSummary={isOver && isToday ? () => join(meeting.id) : null}
      />
    </Page>
  );
}

interface RunningMeetingProps {
  readonly sync: BoardSync;
  readonly picture: BoardPicture;
  readonly meeting: Meeting;
  readonly viewer: Viewer;
}

export function RunningMeeting(props: RunningMeetingProps) {
  const moment = useMoment(props.sync.now);
  return <Running standup={useStandup({ ...props, moment })} />;
}

interface PageProps {
  readonly picture: BoardPicture;
  /** As large as the room needs it. */
  readonly isRoom?: boolean;
  readonly children: React.ReactNode;
}

export function Page({ picture, isRoom, children }: PageProps) {
  const t = useTexts();
  const live = { "data-seq": picture.seq, "data-sync": picture.state, "data-pending": picture.pending };
  return (
    <main id="content" className={isRoom ? styles.meeting : styles.page} {...live}>
      {picture.state === "offline" && (
        <p className={styles.offline} role="status">
          <CloudOff aria-hidden size={18} />
          {t(isRoom ? "standup.offlineBar" : "standup.offlineStart")}
        </p>
      )}
      {children}
    </main>
  );
}

export function usePageTitle(): void {
  const t = useTexts();
  useEffect(() => {
    document.title = t("app.title", { page: t("standup.title") });
  }, [t]);
}

interface BeginningParts extends Pick<StandupPageProps, "sync" | "onShared"> {
  readonly picture: BoardPicture;
}

/** Starts the meeting, or finds that somebody was quicker and joins that one (ST4). */
function useBeginning({ sync, picture, onShared }: BeginningParts) {
  const t = useTexts();
  const { warn, tell } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const run = async <T,>(work: () => Promise<T>): Promise<T | null> => {
    if (isBusy) return null;
    if (sync.picture().state === "offline") {
      warn(t("standup.offline"));
      return null;
    }
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };
  const startNow = async (): Promise<MeetingId | null> => {
    const meetingId = v7() as MeetingId;
    const reply = await sayingInPlace("startMeeting", () => sync.send("startMeeting", { meetingId }));
    if (reply.ok) return meetingId;
    if (reply.code !== "meeting-running") {
      warn(explain(reply, picture, t));
      return null;
    }
    tell(t("standup.alreadyRuns"));
    return reply.data.meeting;
  };
  const share = async () => {
    const { meeting, unit, pending } = sync.picture();
    if (!unit) return;
    if (pending > 0) return warn(t("standup.shareWaits"));
    const isRunning = meeting !== null && !isMeetingOver(meeting, sync.now());
    if (!isRunning && (await startNow()) === null) return;
    const reply = await becomeShared(unit.id);
    if (reply.ok) onShared();
    else warn(t("standup.failed"));
  };
  return { isBusy, start: () => run(startNow), share: () => run(share) };
}
