import { type Result, refuse } from "#shared/lib/result.ts";
import { makeCalendars } from "./calendar.ts";
import type { Yardstick } from "./card-of.ts";
import type { CaseState } from "./case.ts";
import type { PlainDate } from "./dates.ts";
import { toPlainDate } from "./dates.ts";
import type { Display } from "./display.ts";
import type { CaseEvent, Happening } from "./events.ts";
import type { CaseId, UnitId, ViewId } from "./ids.ts";
import type { AgendaItem, Meeting } from "./meeting.ts";
import type { OrganisationEvent } from "./organisation.ts";
import type { Viewer } from "./permissions.ts";
import type { Rejection } from "./rejections.ts";
import type { UnitEvent } from "./unit-events.ts";
import { maySee } from "./visibility.ts";
import type { Frame, SavedView, Tag, TaggedCase, World } from "./world.ts";
import { type Moment, toIso } from "./zone.ts";

/** Who decides, when, and where new ids come from: all that is given to a decider beside the world. */
export interface Context {
  readonly actor: Viewer;
  readonly moment: Moment;
  /** The unit whose board the command names. */
  readonly unit: UnitId;
  readonly newId: () => string;
  /** What was drawn for a standup that begins; cases that were hidden since are left out of it. */
  readonly agenda?: readonly Omit<AgendaItem, "answer">[];
}

/** What a command makes happen. The journal numbers it; nothing here knows of rows. */
export interface Decision {
  readonly happenings: readonly Happening[];
  readonly organisation?: readonly OrganisationEvent[];
  readonly tags?: readonly Tag[];
  /** Names for people that the events speak of by id. */
  readonly names?: readonly { readonly id: string; readonly name: string; readonly initials: string }[];
  readonly told?: "neighbour-gone";
  readonly outcomes?: readonly CaseOutcome[];
  /** What the unit's stream says beside cases, with what comes of it. */
  readonly ofUnit?: readonly UnitEvent[];
  readonly meeting?: Meeting;
  readonly display?: Display;
  readonly views?: { readonly saved?: SavedView; readonly dropped?: ViewId };
}

/** What became of one case of a command about several. */
export type CaseOutcome =
  | { readonly caseId: CaseId; readonly ok: true }
  | ({ readonly caseId: CaseId; readonly ok: false } & Rejection);

export type Decided = Result<Decision, Rejection>;

const NOT_FOUND = refuse<Rejection>({ code: "not-found", data: {} });

/** The case, if it is on the named board and the actor may see it; absent and forbidden answer alike (PR5). */
export function theCase(world: World, id: CaseId, { actor, unit }: Context): Result<TaggedCase, Rejection> {
  const found = world.cases.get(id);
  if (!found || found.state.unit !== unit || !maySee(actor, found.state)) return NOT_FOUND;
  return { ok: true, value: found };
}

export const todayOf = ({ moment }: Context): PlainDate => toPlainDate(moment.today);

/** An event about a case, happening now unless another date is given. */
export function happens(
  state: Pick<CaseState, "id" | "unit">,
  event: CaseEvent,
  context: Context,
  on?: PlainDate,
): Happening {
  return { caseId: state.id, unit: state.unit, occurredOn: on ?? toIso(context.moment.at), event };
}

/** The dates' yardstick of an organisation; made once for each set of closed days. */
export function yardstickOf(frame: Pick<Frame, "rulebook" | "closedDays">): Yardstick {
  return { rulebook: frame.rulebook, calendars: makeCalendars(frame.closedDays) };
}
