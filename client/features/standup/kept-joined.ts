import type { MeetingId } from "#shared/domain/ids.ts";

const JOINED = "tavle-standup";

/** Which meeting this tab is in: a reload returns to it (ST4). Gone with the tab. */
export const keptJoined = (): MeetingId | null => sessionStorage.getItem(JOINED) as MeetingId | null;

export function keepJoined(meeting: MeetingId | null): void {
  if (meeting) sessionStorage.setItem(JOINED, meeting);
  else sessionStorage.removeItem(JOINED);
}
