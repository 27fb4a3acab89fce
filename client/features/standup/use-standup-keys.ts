import { isKey, keyOf, type ShortcutName } from "#client/casework/shortcuts.ts";
import { useKeys } from "#client/casework/use-keys.ts";
import { OPENING } from "#shared/domain/meeting.ts";
import type { Act } from "./act-panel.tsx";
import { isCasePlace, placeAfter } from "./places.ts";
import type { Standup } from "./use-standup.ts";

export interface StandupKeyParts {
  readonly standup: Standup;
  readonly beside: (by: 1 | -1) => void;
  readonly isDoing: boolean;
  readonly start: (act: Act) => void;
  readonly takeUp: () => void;
}

const ACT_KEYS: Readonly<Partial<Record<ShortcutName, Act>>> = {
  standupAgree: "agreement",
  standupMove: "move",
  standupHold: "hold",
  standupAssign: "assign",
};

/** The whole meeting by keyboard. While somebody is in the middle of something the arrows stay with that. */
export function useStandupKeys(parts: StandupKeyParts): void {
  const mayPress = parts.standup.mayAct && !parts.isDoing;
  useKeys((event) => mayPress && !event.repeat && press(event, parts));
}

/** Whether the key meant something here. */
function press(event: KeyboardEvent, { standup, beside, start, takeUp }: StandupKeyParts): boolean {
  const { meeting, go } = standup;
  const other = keyOf("standupOther", event);
  if (other >= 0) beside(other === 0 ? -1 : 1);
  else if (isKey("standupSince", event)) void go(OPENING);
  else if (isKey("standupOtherCase", event)) takeUp();
  else if (isCasePlace(meeting.at)) return pressAtCase(event, { standup, start });
  else return false;
  return true;
}

function pressAtCase(event: KeyboardEvent, { standup, start }: Pick<StandupKeyParts, "standup" | "start">): boolean {
  if (isKey("standupNothing", event)) {
    void standup.go(placeAfter(standup.meeting), "nothingNew");
    return true;
  }
  const names = Object.keys(ACT_KEYS) as ShortcutName[];
  const act = names.flatMap((name) => (isKey(name, event) ? (ACT_KEYS[name] ?? []) : []))[0];
  if (act) start(act);
  return act !== undefined;
}
