import type { WallKind } from "./display.ts";
import type { CaseId, DisplayId, MeetingId } from "./ids.ts";
import type { AgendaItem, ItemAnswer, MeetingPlace } from "./meeting.ts";

/** What a unit's stream says beside its cases: ids and codes only (CA7). */
export type UnitEvent =
  | {
      readonly type: "meetingStarted";
      readonly meeting: MeetingId;
      readonly minutes: number;
      readonly items: readonly Omit<AgendaItem, "answer">[];
    }
  /** From one place to another; `answer` is what the case at the first one leaves with. */
  | {
      readonly type: "meetingStepped";
      readonly meeting: MeetingId;
      readonly to: MeetingPlace;
      readonly left?: { readonly caseId: CaseId; readonly answer: ItemAnswer };
    }
  | { readonly type: "meetingEnded"; readonly meeting: MeetingId }
  | { readonly type: "displayPaired"; readonly display: DisplayId; readonly kind: WallKind }
  | { readonly type: "displaySet"; readonly display: DisplayId; readonly kind: WallKind }
  | { readonly type: "displayRevoked"; readonly display: DisplayId };
