import type { CaseState, Duty, DutyAnswer, Hold, Kind, NextStep, Outcome, StandIn, StopDate, SubType } from "./case.ts";
import type { PlainDate } from "./dates.ts";
import type { Clock, NoRule } from "./deadline.ts";
import type { CaseId, ColumnId, PersonId, ProvisionId, SectionCode } from "./ids.ts";

/** What has been done already, as far as a move asks for it (MV4). */
export interface CardDuties {
  readonly answered: Readonly<Partial<Record<Duty, DutyAnswer>>>;
  readonly informed: boolean;
  readonly decided: Outcome | "lapsed" | null;
  readonly sent: boolean;
  readonly effortStarted: boolean;
  readonly followedUp: boolean;
  readonly remitted: boolean;
}

/** A case on a board, as one viewer may see it: the only shape in which a case travels to screens (PR1, PR2, PR6). */
export interface Card {
  readonly id: CaseId;
  /** Of the case: a later picture has a higher one. */
  readonly version: number;
  readonly number: string;
  /** At most 6 characters; null where the unit has chosen none or the citizen is protected. */
  readonly label: string | null;
  readonly column: ColumnId;
  readonly rank: string | null;
  readonly provision: ProvisionId;
  readonly written: SectionCode | null;
  readonly kind: Kind;
  readonly subType: SubType | null;
  readonly receivedOn: PlainDate;
  readonly caseworker: PersonId | null;
  readonly caseworkerChanges: number;
  /** In its stage since; earlier stays in the same stage took `stageDaysBefore` days (MV9). */
  readonly stageSince: PlainDate;
  readonly stageDaysBefore: number;
  /** Who moved it last, and when: other screens name the mover. */
  readonly lastMove: CaseState["lastMove"];
  readonly hold: Hold | null;
  readonly nextStep: NextStep | null;
  readonly sparringSince: PlainDate | null;
  readonly standIn: StandIn | null;
  readonly stop: StopDate | null;
  readonly duties: CardDuties;
  readonly clocks: readonly Clock[];
  readonly noRule: NoRule | null;
}
