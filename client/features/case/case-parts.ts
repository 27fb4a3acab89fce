import type { ActionName, CaseActions } from "#client/casework/case-actions.tsx";
import type { Person } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import type { OpenNotes } from "./use-notes.ts";

/** What the sections of a case are drawn from. */
export interface CaseParts {
  readonly view: CaseView;
  /** As the board beside shows it, one's own changes included; else the view's. */
  readonly card: Card;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  readonly notes: OpenNotes;
  /** Opens an action's dialog. */
  readonly act: CaseActions["open"];
  /** Whether there is a point in the action now, and the viewer may. */
  readonly can: (action: ActionName) => boolean;
}
