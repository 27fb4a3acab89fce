import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { Redirect, useLocation } from "wouter";
import { useUndo } from "#client/casework/use-undo.ts";
import { useVerdicts } from "#client/casework/use-verdicts.ts";
import { Freshness } from "#client/features/board/freshness.tsx";
import { StatusBanner } from "#client/features/board/status-banner.tsx";
import { useSession } from "#client/session/session.tsx";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import styles from "./page-frame.module.css";
import { PageFrame } from "./page-frame.tsx";
import { STANDUP, startAnew } from "./standup-pages.tsx";
import { useOpenBoard } from "./use-open-board.ts";

const ScreenPage = lazy(async () => ({
  default: (await import("#client/features/standup/screen-page.tsx")).ScreenPage,
}));

interface ScreenPagesProps {
  readonly session: SessionView;
  readonly screen: NonNullable<SessionView["screen"]>;
}

/** A screen that others look at has one page, whatever is typed into its address (ST2). */
export function ScreenPages({ session, screen }: ScreenPagesProps) {
  const t = useTexts();
  const [path] = useLocation();
  const { person, units } = session;
  const [unit = null] = units;
  const sync = useOpenBoard(unit?.id ?? null, person.id);
  useVerdicts(sync);
  useUndo(sync);
  const viewer: Viewer = { id: person.id, role: person.role, units: units.map(({ id }) => id), screen: screen.kind };
  if (path !== STANDUP) return <Redirect to={STANDUP} replace />;
  const kind = t(screen.kind === "shared" ? "standup.sharedScreen" : "standup.remoteScreen");
  return (
    <PageFrame
      unit={<span className={styles.unit}>{[unit?.name, kind].filter(Boolean).join(" · ")}</span>}
      nav={null}
      status={sync && screen.kind === "shared" && <Freshness sync={sync} />}
    >
      {sync && <ScreenOfMeeting sync={sync} viewer={viewer} session={session} screen={screen} />}
    </PageFrame>
  );
}

interface ScreenOfMeetingProps extends ScreenPagesProps {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
}

function ScreenOfMeeting({ sync, viewer, session, screen }: ScreenOfMeetingProps) {
  const { expire, logout } = useSession();
  const [, navigate] = useLocation();
  const picture = useSyncExternalStore(sync.subscribe, sync.picture);
  const { ended } = picture;
  useEffect(() => {
    if (ended === "signed-out") expire();
  }, [ended, expire]);
  const leave = async () => {
    await logout();
    navigate("/login");
  };
  return (
    <div className={styles.withBanner}>
      {ended === "protocol" && <StatusBanner picture={picture} onRetry={sync.retry} />}
      <Suspense fallback={null}>
        <ScreenPage
          {...{ sync, viewer }}
          meetingId={screen.meeting}
          name={session.person.name}
          onLogout={() => void leave()}
          onOwn={() => void startAnew("/tavle")}
        />
      </Suspense>
    </div>
  );
}
