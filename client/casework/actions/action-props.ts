import type { About, ActionSubject, CaseActions, Give } from "#client/casework/case-actions.tsx";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Moment } from "#shared/domain/zone.ts";

/** What every dialog about one case is given. */
export interface ActionProps {
  readonly subject: ActionSubject;
  readonly viewer: Viewer;
  readonly about: About;
  readonly give: Give;
  readonly moment: Moment;
  /** Goes on to another dialog. */
  readonly open: CaseActions["open"];
  readonly onClose: () => void;
}
