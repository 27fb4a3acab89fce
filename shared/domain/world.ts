import type { Person, Unit } from "./board.ts";
import type { CaseState } from "./case.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { Display } from "./display.ts";
import type { Happening, Recording } from "./events.ts";
import type { CaseId, ColumnId, CommandId, DisplayId, PersonId, StreamId, UnitId, ViewId } from "./ids.ts";
import type { Meeting } from "./meeting.ts";
import type { Rulebook } from "./rulebook.ts";

/** Case number and label, kept outside the journal (CA7). */
export interface Tag {
  readonly caseId: CaseId;
  readonly number: string;
  readonly label: string | null;
}

export interface TaggedCase {
  readonly state: CaseState;
  readonly tag: Tag;
}

/** What holds for the whole installation: what deciders and projections need to know beside the cases. */
export interface Frame {
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly people: ReadonlyMap<
    PersonId,
    Person & { readonly units: readonly UnitId[]; readonly mergedInto: PersonId | null }
  >;
  readonly rulebook: Rulebook;
  readonly closedDays: ReadonlyMap<PlainDate, IsoInstant>;
}

/** Something that has happened, as the journal has it. */
export interface Past extends Happening, Recording {
  readonly command: CommandId;
}

/** A filter under a name, one's own or the unit's; its name is typed by people and stays out of the journal. */
export interface SavedView {
  readonly id: ViewId;
  readonly unit: UnitId;
  readonly owner: PersonId;
  readonly shared: boolean;
  readonly name: string;
  readonly query: string;
}

/** What a decider sees: read inside the transaction, never more than it named. */
export interface World {
  readonly organisation: Frame;
  readonly cases: ReadonlyMap<CaseId, TaggedCase>;
  readonly numbers: ReadonlyMap<string, CaseId>;
  /** Every case in a column that has a limit, those the actor may not see too (MV5, PR4). */
  readonly inColumn: ReadonlyMap<ColumnId, number>;
  /** Open cases of a caseworker in the unit, where it has a limit. */
  readonly inHand: ReadonlyMap<PersonId, number>;
  /** What has happened to a case, oldest first; read only for what looks back. */
  readonly pasts: ReadonlyMap<CaseId, readonly Past[]>;
  readonly views: ReadonlyMap<ViewId, SavedView>;
  /** The unit's latest standup, running or over; null before its first, and where it is not asked for. */
  readonly meeting: Meeting | null;
  /** Present where a standup of some unit has the id under which one begins. */
  readonly isMeetingTaken?: true;
  readonly displays: ReadonlyMap<DisplayId, Display>;
  /** Where the command's streams stand before it. */
  readonly seqs: ReadonlyMap<StreamId, number>;
  readonly ranks: ReadonlyMap<ColumnId, readonly { readonly caseId: CaseId; readonly rank: string }[]>;
}
