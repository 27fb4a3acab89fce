import { z } from "zod";
import { type IsoInstant, type PlainDate, parsePlainDate } from "#shared/domain/dates.ts";
import {
  type CaseId,
  type ColumnId,
  type CommandId,
  type DisplayId,
  type MeetingId,
  type NoteId,
  ORGANISATION,
  type PersonId,
  type StreamId,
  type UnitId,
  type ViewId,
} from "#shared/domain/ids.ts";
import type { Brand } from "#shared/lib/brand.ts";

const uuid = <T extends Brand<string, string>>() => z.uuid().transform((text) => text.toLowerCase() as T);

export const caseId = uuid<CaseId>();
export const unitId = uuid<UnitId>();
export const columnId = uuid<ColumnId>();
export const personId = uuid<PersonId>();
export const commandId = uuid<CommandId>();
export const noteId = uuid<NoteId>();
export const viewId = uuid<ViewId>();
export const meetingId = uuid<MeetingId>();
export const displayId = uuid<DisplayId>();
export const streamId = z.union([unitId, z.literal(ORGANISATION)]) as z.ZodType<StreamId>;

/** `YYYY-MM-DD`, an existing day. */
export const plainDate = z
  .string()
  .refine((text) => parsePlainDate(text) !== null, "not a date")
  .transform((text) => text as PlainDate);

/** An instant with its offset; kept in UTC. */
export const isoInstant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString() as IsoInstant);
