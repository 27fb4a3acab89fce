import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { Redirect, useLocation } from "wouter";
import { usePicture } from "#client/casework/use-picture.ts";
import { useUndo } from "#client/casework/use-undo.ts";
import { useVerdicts } from "#client/casework/use-verdicts.ts";
import { Freshness } from "#client/features/board/freshness.tsx";
import { StatusBanner } from "#client/features/board/status-banner.tsx";
import { wipeKept } from "#client/session/kept-session.ts";
import { useSession } from "#client/session/session.tsx";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import styles from "./page-frame.module.css";
import { PageFrame } from "./page-frame.tsx";
import { STANDUP, startAnew } from "./standup-pages.tsx";
import { useOpenBoard } from "./use-open-board.ts";

const ScreenPage = lazy(async () => ({
  default: (await import("#client/features/standup/screen-page.tsx")).ScreenPage,
}));

const SharedOver = lazy(async () => ({
  default: (await import("#client/features/standup/over-page.tsx")).SharedOver,
}));
const RemoteOver = lazy(async () => ({
  default: (await import("#client/features/standup/over-page.tsx")).RemoteOver,
}));

interface ScreenPagesProps {
  readonly session: SessionView;
  readonly screen: NonNullable<SessionView["screen"]>;
}

/** A screen that others look at has one page, whatever is typed into its address; after the meeting it shows nothing (ST2). */
export function ScreenPages({ session, screen }: ScreenPagesProps) {
  const t = useTexts();
  const [path] = useLocation();
  const { person, units } = session;
  const [unit = null] = units;
  const [isOver, setOver] = useState(unit === null);
  const sync = useOpenBoard(isOver ? null : (unit?.id ?? null), person.id);
  useVerdicts(sync);
  useUndo(sync);
  const end = useEnd(() => setOver(true));
  const viewer: Viewer = { id: person.id, role: person.role, units: units.map(({ id }) => id), screen: screen.kind };
  if (path !== STANDUP) return <Redirect to={STANDUP} replace />;
  const kind = t(screen.kind === "shared" ? "standup.sharedScreen" : "standup.remoteScreen");
  return (
    <PageFrame
      unit={<span className={styles.unit}>{[unit?.name, kind].filter(Boolean).join(" · ")}</span>}
      nav={null}
      status={sync && screen.kind === "shared" && <Freshness sync={sync} />}
    >
      {sync && <ScreenOfMeeting {...{ sync, viewer, screen }} onOver={end} />}
      {isOver && <AfterMeeting session={session} screen={screen} />}
    </PageFrame>
  );
}

/** The board is closed, and nothing of it stays in this browser. */
function useEnd(onEnd: () => void): () => void {
  const { clear } = useNotices();
  const latest = useRef(onEnd);
  latest.current = onEnd;
  return useCallback(() => {
    latest.current();
    clear();
    void wipeKept(false);
  }, [clear]);
}

interface ScreenOfMeetingProps extends Pick<ScreenPagesProps, "screen"> {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
  readonly onOver: () => void;
}

function ScreenOfMeeting({ sync, viewer, screen, onOver }: ScreenOfMeetingProps) {
  const { expire } = useSession();
  const picture = usePicture(sync, expire);
  const { ended } = picture;
  useEffect(() => {
    if (ended === "not-found") onOver();
  }, [ended, onOver]);
  return (
    <div className={styles.withBanner}>
      {ended === "protocol" && <StatusBanner picture={picture} onRetry={sync.retry} />}
      <Suspense fallback={null}>
        <ScreenPage sync={sync} viewer={viewer} meetingId={screen.meeting} onOver={onOver} />
      </Suspense>
    </div>
  );
}

function AfterMeeting({ session, screen }: ScreenPagesProps) {
  const { logout } = useSession();
  const [, navigate] = useLocation();
  const leave = async () => {
    await logout();
    navigate("/login");
  };
  return (
    <Suspense fallback={null}>
      {screen.kind === "remote" ? (
        <RemoteOver />
      ) : (
        <SharedOver name={session.person.name} onLogout={() => void leave()} onOwn={() => void startAnew("/tavle")} />
      )}
    </Suspense>
  );
}
