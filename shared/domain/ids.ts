import type { Brand } from "#shared/lib/brand.ts";

/** Ids are UUIDs made by the caller (v7, so that they carry their time); none says anything about a citizen (CA7, CA8). */
export type CaseId = Brand<string, "CaseId">;
export type CitizenId = Brand<string, "CitizenId">;
export type UnitId = Brand<string, "UnitId">;
export type ColumnId = Brand<string, "ColumnId">;
export type PersonId = Brand<string, "PersonId">;
export type CommandId = Brand<string, "CommandId">;
/** A text in the vault, written beside a command; the journal has the id alone (CA7). */
export type NoteId = Brand<string, "NoteId">;
/** A saved view of a board. */
export type ViewId = Brand<string, "ViewId">;

/** A standup of a unit. */
export type MeetingId = Brand<string, "MeetingId">;
/** A screen on a wall. */
export type DisplayId = Brand<string, "DisplayId">;

/** A unit's stream, or the organisation's (CA3). */
export type StreamId = UnitId | typeof ORGANISATION;
export const ORGANISATION = "organisation";

/** From `provisions.json`: `SEL-85`, `BL-86-merudgift`. */
export type ProvisionId = Brand<string, "ProvisionId">;
/** The section as the list or the person wrote it, normalised to a code: `SEL-41`, `85` (no law named), `SEL-83`. */
export type SectionCode = Brand<string, "SectionCode">;
