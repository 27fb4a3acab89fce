import { useCallback, useRef, useState } from "react";
import { explain } from "#client/casework/explain.ts";
import { sayingInPlace } from "#client/casework/said-in-place.ts";
import { carryWithWords } from "#client/casework/words-beside.ts";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Command, Payloads } from "#shared/domain/commands.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { ItemAnswer, Meeting, MeetingPlace } from "#shared/domain/meeting.ts";
import { canCommand, type Viewer } from "#shared/domain/permissions.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { WordsBeside } from "#shared/domain/words-beside.ts";
import type { Moment } from "#shared/domain/zone.ts";
import { placeAfter } from "./places.ts";
import { makeTurns } from "./turns.ts";

/** What a case can leave a meeting with, as the ordinary commands that say it (ST3). */
export type CaseCommand = "setNextStep" | "moveCase" | "setHold" | "assignCase";

/** The server's refusal, or that nothing was sent since there is no line; null when it is done. */
export type Refused = Rejection | "offline" | null;

export interface Standup {
  readonly sync: BoardSync;
  readonly picture: BoardPicture;
  readonly meeting: Meeting;
  readonly viewer: Viewer;
  readonly moment: Moment;
  readonly mayAct: boolean;
  /** Something is on its way. */
  readonly isBusy: boolean;
  /** Takes the meeting to another place, on all its screens (ST4). */
  readonly go: (to: MeetingPlace, answer?: ItemAnswer) => Promise<void>;
  /** Gives the command, then takes the meeting on to the next case, unless it has gone there already. */
  readonly give: <T extends CaseCommand>(
    type: T,
    payload: Payloads[T],
    answer: Exclude<ItemAnswer, "nothingNew">,
    words?: WordsBeside | null,
  ) => Promise<Refused>;
  readonly end: () => Promise<void>;
  /** A refusal in words. */
  readonly say: (refused: Exclude<Refused, null>) => string;
  /** This screen itself is changing that case. */
  readonly hasChanged: (id: CaseId) => boolean;
}

interface StandupParts extends Pick<Standup, "sync" | "picture" | "meeting" | "viewer" | "moment"> {}

/** A meeting as this screen can steer it. Nothing of it waits for a line: a room that has gone on would not want it. */
export function useStandup(parts: StandupParts): Standup {
  const { sync, picture, meeting, viewer } = parts;
  const t = useTexts();
  const { warn, tell } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const [turns] = useState(() => makeTurns<Refused>(setBusy));
  const changed = useRef(new Set<CaseId>());
  const say = (refused: Exclude<Refused, null>): string =>
    refused === "offline" ? t("standup.offline") : explain(refused, sync.picture(), t);

  const step = async (to: MeetingPlace, answer?: ItemAnswer): Promise<void> => {
    const from = sync.picture().meeting?.at ?? meeting.at;
    const payload = { meetingId: meeting.id, from, to, ...(answer ? { answer } : {}) };
    const reply = await sayingInPlace("stepMeeting", () => sync.send("stepMeeting", payload));
    if (reply.ok) return;
    if (reply.code === "meeting-moved-on") tell(say(reply));
    else warn(reply.code === "not-found" ? t("standup.cannotTakeUp") : say(reply));
  };
  const go: Standup["go"] = async (to, answer) => {
    if (!hasLine(sync)) return warn(say("offline"));
    await turns.now(() => step(to, answer));
  };
  const give: Standup["give"] = (type, payload, answer, words) =>
    turns.next(JSON.stringify([type, payload]), async () => {
      if (!hasLine(sync)) return "offline";
      changed.current.add(payload.caseId);
      const carry = words && ((command: Command) => carryWithWords(command, words));
      const reply = await sayingInPlace(type, () =>
        carry ? sync.sendBy(type, payload, carry) : sync.send(type, payload),
      );
      if (!reply?.ok) {
        changed.current.delete(payload.caseId);
        return reply ?? "offline";
      }
      const now = sync.picture().meeting;
      if (now?.id === meeting.id && now.at === payload.caseId) await step(placeAfter(now), answer);
      changed.current.delete(payload.caseId);
      return null;
    });
  const end = async (): Promise<void> => {
    if (!hasLine(sync)) return warn(say("offline"));
    const reply = await turns.now(() => sync.send("endMeeting", { meetingId: meeting.id }));
    if (reply && !reply.ok && reply.code !== "meeting-over") warn(say(reply));
  };
  const hasChanged = useCallback((id: CaseId) => changed.current.has(id), []);
  const mayAct = picture.unit !== null && canCommand(viewer, "stepMeeting", picture.unit.id);
  return { ...parts, mayAct, isBusy, go, give, end, say, hasChanged };
}

const hasLine = (sync: BoardSync): boolean => {
  const { state } = sync.picture();
  return state === "live" || state === "stale";
};
