import { z } from "zod";
import type { Stage } from "#shared/domain/case.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import {
  LIST_FIELDS,
  LIST_KINDS,
  type ListField,
  type ListKind,
  STAFF_FIELDS,
  type StaffField,
  WORD_FIELDS,
  type WordField,
} from "#shared/domain/list-fields.ts";
import { plainDate } from "./scalars.ts";

const heading = z.string().trim().min(1).max(200);
const words = z.record(z.string().max(200), z.string().max(60));

/**
 * How one source's lists are read, saved under a name: which of its columns is which of ours (null: not read, though it
 * looks like one), what its words mean in ours (`stage`: {"Under behandling": "Oplysning"}), which sheet, and the team
 * where the list tells none. Holds no cell of a citizen.
 */
export const sourceProfile = z.strictObject({
  kind: z.enum(LIST_KINDS).default("cases"),
  columns: z.partialRecord(z.enum([...LIST_FIELDS, ...STAFF_FIELDS]), heading.nullable()).default({}),
  words: z.partialRecord(z.enum(WORD_FIELDS), words).default({}),
  sheet: z.string().max(31).optional(),
  unit: z.string().trim().min(1).max(80).optional(),
});
export type SourceProfile = z.infer<typeof sourceProfile>;

export const sourceName = z.string().trim().min(1).max(60);
export const saveSource = z.strictObject({ name: sourceName, profile: sourceProfile });

export interface SourcesView {
  readonly sources: readonly {
    readonly name: string;
    readonly profile: SourceProfile;
    readonly savedAt: IsoInstant;
    /** Whether whoever asks may write over it or delete it. */
    readonly mayChange: boolean;
  }[];
}

/** How a staged file shall be taken in. `validOnly`: the good rows though others are refused. */
export const listOrder = z.strictObject({
  profile: sourceProfile,
  /** The saved profile that this is, for the history and the next list. */
  source: sourceName.nullish(),
  /** The day the list is from; today unless given. */
  asOf: plainDate.optional(),
  validOnly: z.boolean().default(false),
});
export type ListOrder = z.infer<typeof listOrder>;

export type AnyField = ListField | StaffField;

/** A column of the file as its person sees it: a few cells to know it by; none where it holds names or CPR numbers. */
export interface FileColumn {
  readonly index: number;
  readonly title: string;
  readonly samples: readonly string[];
  /** Nothing stands in it, as far as was looked. */
  readonly isEmpty: boolean;
}

/** A file that waits on the server, in memory alone, until it is taken in, thrown away, or an hour has passed. */
export interface StagedList {
  readonly id: string;
  readonly kind: ListKind;
  readonly fileName: string;
  readonly format: "csv" | "xlsx";
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly rows: number;
  readonly columns: readonly FileColumn[];
  /** What the file seems to be: the saved profile whose columns it has, else what its headings say. */
  readonly source: string | null;
  readonly profile: SourceProfile;
  /** Something a person should know of the file: hidden rows were read, a macro was left alone. */
  readonly remarks: readonly FileRemark[];
}
export type FileRemark =
  | "hidden-rows"
  | "hidden-columns"
  | "macro"
  | "merged-cells"
  | "formulas"
  | "duplicate-headings";

/** What a file is that is no list. */
export type OtherFormat = "pdf" | "picture" | "document" | "slides" | "other-spreadsheet" | "archive";

/** Why a whole file can't be read or used: nothing is written. The reader's page turns it into words. */
export type ListRefusal =
  | {
      readonly code: /** Over 100 MB. */
        | "too-large"
        | "empty"
        /** Neither text nor a spreadsheet. */
        | "not-text"
        /** The format before XLSX. */
        | "spreadsheet-old"
        /** It wants a password. */
        | "spreadsheet-locked"
        /** Cut off or damaged. */
        | "spreadsheet-broken"
        /** It would unpack to far more than a list has: a zip bomb. */
        | "spreadsheet-swells"
        | "no-rows";
      readonly data: Record<string, never>;
    }
  | { readonly code: "other-format"; readonly data: { readonly format: OtherFormat } }
  | { readonly code: "sheet-unknown"; readonly data: { readonly sheet: string; readonly sheets: readonly string[] } }
  | { readonly code: "too-many-rows" | "too-many-columns"; readonly data: { readonly most: number } }
  /** Where in the file; the header is a row too. */
  | {
      readonly code: "header-unknown" | "quote-open" | "record-too-long" | "row-unreadable" | "cut-off";
      readonly data: { readonly row: number };
    }
  | { readonly code: "columns-missing"; readonly data: { readonly fields: readonly AnyField[] } }
  /** A profile reads one column for two fields. */
  | { readonly code: "column-twice"; readonly data: { readonly column: string } }
  /** The command line's file of names; `name` is what the board has no column for. */
  | { readonly code: "map-invalid"; readonly data: { readonly name: string | null } }
  | { readonly code: "source-unknown"; readonly data: { readonly source: string } };

/** The first field of a row that can't be taken in; `field` is the list's own name of the column. */
export interface RowRefusal {
  readonly row: number;
  readonly field: string;
  readonly code: RefusalCode;
}

export type RefusalCode =
  | "missing"
  | "invalid-date"
  | "date-in-future"
  | "decided-before-received"
  | "unknown-provision"
  | "unknown-stage"
  | "unknown-kind"
  | "duplicate-case-number"
  | "invalid-case-number"
  | "invalid-cpr"
  | "case-number-like-cpr"
  /** A leader's list names a team that is not the leader's. */
  | "unit-not-yours"
  /** Of a staff list. */
  | "invalid-hours"
  | "unknown-absence"
  | "ends-before-start"
  | "duplicate-name";

/** Something a person should look at in a row that was taken in all the same. */
export interface RowWarning {
  readonly row: number;
  readonly field: string;
  readonly code: WarningCode;
}

export type WarningCode =
  | "law-assumed"
  | "unknown-value"
  | "kind-assumed"
  | "since-assumed"
  | "since-before-received"
  | "since-kept"
  | "notice-without-clock"
  | "notice-after-decision"
  | "notice-before-received"
  | "expected-without-notice"
  | "expected-not-after-notice"
  | "outcome-missing"
  | "decision-date-missing"
  | "sent-without-decision"
  | "sent-before-decided"
  | "name-differs"
  | "kept-on-board"
  | "leader-needed"
  /** Of a staff list: someone who has left can sign in still, and no list shuts anybody out. */
  | "leaver-signs-in";

/**
 * What taking a list in did, or (dry run) would do. Every row is refused or counted once as created, updated, kept or
 * unchanged; of a staff list every person, whatever number of rows they have. What is of cases alone is 0 there.
 */
export interface ListReport {
  /** Without the header. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Cases of earlier lists that this one no longer has; nothing is closed. */
  readonly missing: number;
  /** Cases of which the list says something else than the board, where the board's word stands. */
  readonly kept: number;
  readonly refused: readonly RowRefusal[];
  /** The rows taken in. */
  readonly byStage: Readonly<Record<Stage, number>>;
  readonly warnings: readonly RowWarning[];
}

/** The figures of a report with what a person needs to decide whether the list is right. */
export interface ListPreview {
  readonly report: ListReport;
  /** What stands in the cells that rows are refused for, where it looks like a date. */
  readonly refusedCells: readonly { readonly row: number; readonly text: string }[];
  /** Rows taken in, by unit and stage; `isNew` where the unit comes with the list. */
  readonly units: readonly {
    readonly name: string;
    readonly isNew: boolean;
    readonly byStage: Readonly<Record<Stage, number>>;
  }[];
  /** Words that the board does not know, with how many rows have them; to be translated in the profile. */
  readonly unknownWords: readonly { readonly field: WordField; readonly word: string; readonly rows: number }[];
  /** Caseworkers whom the list names for the first time, with whom they may be by name or initials. */
  readonly newPeople: readonly {
    readonly name: string;
    readonly perhaps: readonly { readonly id: PersonId; readonly name: string }[];
  }[];
  /** Case numbers that earlier lists had and this one has not, as far as the asker may see them; at most 500. */
  readonly missingNumbers: readonly string[];
  /** Case numbers where the board's word stands against the list's; at most 500. */
  readonly keptNumbers: readonly string[];
}

/** Where a staged list is on its way. `done` of `all` rows; both 0 where nothing is counted yet. */
export interface ListProgress {
  readonly state: "waiting" | "working" | "done" | "refused" | "cancelled" | "failed";
  readonly done: number;
  readonly all: number;
  /** `done`, `refused`. */
  readonly report?: ListReport;
  /** `done`: the command, by which it can be taken back. */
  readonly importId?: string;
  /** `failed`: `full`, `unavailable`, or what the file itself is refused for. */
  readonly cause?: string;
}

/** A list that was taken in. `mayTakeBack` says whether nobody has built on it, and it is the latest of its kind. */
export interface ImportsView {
  readonly imports: readonly {
    readonly id: string;
    readonly kind: ListKind;
    readonly at: IsoInstant;
    readonly by: string;
    readonly source: string | null;
    readonly fileName: string | null;
    readonly asOf: PlainDate;
    readonly figures: Omit<ListReport, "refused" | "warnings" | "byStage"> & { readonly refused: number };
    readonly takenBack: { readonly at: IsoInstant; readonly by: string } | null;
    readonly mayTakeBack: boolean;
  }[];
}

/** What taking a list back would do, or did: cases that go, cases that are as before. */
export interface TakeBackView {
  readonly withdrawn: number;
  readonly restored: number;
}
