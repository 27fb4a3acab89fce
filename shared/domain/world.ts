import type { Person, Unit } from "./board.ts";
import type { CaseState } from "./case.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { CaseId, ColumnId, PersonId, UnitId } from "./ids.ts";
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
  readonly people: ReadonlyMap<PersonId, Person & { readonly units: readonly UnitId[] }>;
  readonly rulebook: Rulebook;
  readonly closedDays: ReadonlyMap<PlainDate, IsoInstant>;
}

/** What a decider sees: read inside the transaction, never more than it named. */
export interface World {
  readonly organisation: Frame;
  readonly cases: ReadonlyMap<CaseId, TaggedCase>;
  readonly numbers: ReadonlyMap<string, CaseId>;
  readonly ranks: ReadonlyMap<ColumnId, readonly { readonly caseId: CaseId; readonly rank: string }[]>;
}
