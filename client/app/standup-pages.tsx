import { lazy, Suspense, useEffect } from "react";
import { usePicture } from "#client/casework/use-picture.ts";
import { BoardMessage } from "#client/features/board/board-message.tsx";
import { BoardSkeleton } from "#client/features/board/board-skeleton.tsx";
import { StatusBanner } from "#client/features/board/status-banner.tsx";
import { wipeKept } from "#client/session/kept-session.ts";
import { loginPath } from "#client/session/return-path.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { canCommand, type Viewer } from "#shared/domain/permissions.ts";
import styles from "./page-frame.module.css";
import { STANDUP_SETTINGS } from "./settings-path.ts";

export const STANDUP = "/moede";

/** A quarter of an hour a day: not among what a board needs before its first card. */
const StandupPage = lazy(async () => ({
  default: (await import("#client/features/standup/standup-page.tsx")).StandupPage,
}));
const RemoteEntry = lazy(async () => ({
  default: (await import("#client/features/standup/remote-entry.tsx")).RemoteEntry,
}));
const RemoteOver = lazy(async () => ({
  default: (await import("#client/features/standup/over-page.tsx")).RemoteOver,
}));

/**
 * This browser is somebody else's now, or the same person's with other rights: nothing of before stays, in memory or in
 * what is kept, restricted cases above all (ST2).
 */
export async function startAnew(path: string): Promise<void> {
  await wipeKept(false);
  window.location.replace(path);
}

export interface StandupPagesProps {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
  readonly onSignedOut: () => void;
}

/** The standup of the chosen unit, in each state of its board. */
export function StandupPages({ sync, viewer, onSignedOut }: StandupPagesProps) {
  const t = useTexts();
  const picture = usePicture(sync, onSignedOut);
  const { ended, unit, isUnreached } = picture;
  if (ended === "not-found") return <BoardMessage title={t("unitNotFound.title")} back={t("unitNotFound.back")} />;
  if (!unit) return isUnreached ? <BoardSkeleton picture={picture} onRetry={sync.retry} /> : null;
  const maySet = canCommand(viewer, "setUnitSettings", unit.id);
  return (
    <div className={styles.withBanner}>
      {picture.state !== "offline" && <StatusBanner picture={picture} onRetry={sync.retry} />}
      <Suspense fallback={null}>
        <StandupPage
          key={unit.id}
          sync={sync}
          viewer={viewer}
          settingsHref={maySet ? STANDUP_SETTINGS : null}
          onShared={() => void startAnew(STANDUP)}
        />
      </Suspense>
    </div>
  );
}

/** `/moede` where nobody is signed in: the code that makes a phone the remote, or that it was one until now. */
export function AtNobodysStandup({ wasRemote }: { readonly wasRemote: boolean }) {
  const { clear } = useNotices();
  useEffect(() => {
    if (wasRemote) clear();
  }, [wasRemote, clear]);
  return (
    <Suspense fallback={null}>
      {wasRemote ? (
        <RemoteOver />
      ) : (
        <RemoteEntry loginHref={loginPath(STANDUP)} onJoined={() => void startAnew(STANDUP)} />
      )}
    </Suspense>
  );
}
