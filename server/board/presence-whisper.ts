import { z } from "zod";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Present } from "#shared/protocol/messages.ts";
import { caseId, personId, unitId } from "#shared/protocol/scalars.ts";

/** So many people fit into what one process can say to another at once. */
const PEOPLE_IN_PART = 60;

const whisper = z.strictObject({
  unit: unitId,
  part: z.int().min(0),
  parts: z.int().min(1).max(1000),
  people: z.array(z.strictObject({ id: personId, caseId: caseId.nullable() })).max(PEOPLE_IN_PART),
});
/** Who is on a unit's board in another server process: ids only, in as many parts as it takes. */
export type Whisper = z.infer<typeof whisper>;

/** Null where it is no whisper of ours: another version's, or anybody's with the database's password. */
export function readWhisper(text: string): Whisper | null {
  try {
    return whisper.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function whisperTexts(unit: UnitId, people: readonly Present[]): readonly string[] {
  const parts = Math.max(1, Math.ceil(people.length / PEOPLE_IN_PART));
  return Array.from({ length: parts }, (_, part) =>
    JSON.stringify({ unit, part, parts, people: people.slice(part * PEOPLE_IN_PART, (part + 1) * PEOPLE_IN_PART) }),
  );
}
