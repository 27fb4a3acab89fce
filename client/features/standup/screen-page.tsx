import { useEffect, useSyncExternalStore } from "react";
import type { BoardSync } from "#client/sync/board-sync.ts";
import type { MeetingId } from "#shared/domain/ids.ts";
import { isMeetingOver } from "#shared/domain/meeting.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { Page, RunningMeeting, usePageTitle } from "./standup-page.tsx";
import { useNow } from "./use-now.ts";

export interface ScreenPageProps {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
  /** The meeting that it was shared for; at any other it shows nothing. */
  readonly meetingId: MeetingId;
  readonly onOver: () => void;
}

/** The room's screen, or the phone that steers it: the meeting and nothing else (ST2). */
export function ScreenPage({ sync, viewer, meetingId, onOver }: ScreenPageProps) {
  const picture = useSyncExternalStore(sync.subscribe, sync.picture);
  const now = useNow(sync.now);
  const { meeting, unit, state } = picture;
  usePageTitle();
  // A board that this browser kept may be from before the meeting: only the server's says that it is another's turn.
  const isOthers = meeting?.id !== meetingId;
  const isOver = unit !== null && (isOthers ? state === "live" : isMeetingOver(meeting, now));
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  if (!unit || isOver || isOthers) return null;
  return (
    <Page picture={picture} isRoom>
      <RunningMeeting sync={sync} picture={picture} meeting={meeting} viewer={viewer} />
    </Page>
  );
}
