import { useSyncExternalStore } from "react";
import type { BoardSync } from "#client/sync/board-sync.ts";
import type { MeetingId } from "#shared/domain/ids.ts";
import { isMeetingOver } from "#shared/domain/meeting.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { RemoteOver, SharedOver } from "./over-page.tsx";
import { Page, RunningMeeting, usePageTitle } from "./standup-page.tsx";
import { useNow } from "./use-now.ts";

export interface ScreenPageProps {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
  /** The meeting that it was shared for; at any other it shows nothing. */
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly onLogout: () => void;
  readonly onOwn: () => void;
}

/** The room's screen, or the phone that steers it: the meeting and nothing else (ST2). */
export function ScreenPage({ sync, viewer, meetingId, name, onLogout, onOwn }: ScreenPageProps) {
  const picture = useSyncExternalStore(sync.subscribe, sync.picture);
  const now = useNow(sync.now);
  const { meeting, unit } = picture;
  usePageTitle();
  if (!unit) return null;
  if (meeting?.id !== meetingId || isMeetingOver(meeting, now)) {
    return viewer.screen === "remote" ? <RemoteOver /> : <SharedOver {...{ name, onLogout, onOwn }} />;
  }
  return (
    <Page picture={picture} isRoom>
      <RunningMeeting sync={sync} picture={picture} meeting={meeting} viewer={viewer} />
    </Page>
  );
}
