import { z } from "zod";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { type ListRefusal, type SourceProfile, sourceProfile } from "#shared/protocol/lists.ts";
import { fieldOf } from "./columns.ts";

const names = z.record(z.string(), z.string().trim().min(1));

/**
 * Reads the file that says how a list is to be read: a whole profile, or only what the list calls our columns,
 * `{"Sagsnr.": "Sag"}`. Refused where it names none of ours.
 */
export function readColumnMap(text: string): Result<SourceProfile, ListRefusal> {
  const written = jsonOf(text);
  if (isProfile(written)) {
    const parsed = sourceProfile.safeParse(written);
    return parsed.success ? ok(parsed.data) : refuse({ code: "map-invalid", data: { name: null } });
  }
  const parsed = names.safeParse(written);
  if (!parsed.success) return refuse({ code: "map-invalid", data: { name: null } });
  const columns: SourceProfile["columns"] = {};
  for (const [name, heading] of Object.entries(parsed.data)) {
    const field = fieldOf(name);
    if (field === undefined) return refuse({ code: "map-invalid", data: { name } });
    columns[field] = heading;
  }
  return ok(sourceProfile.parse({ columns }));
}

/** Only a whole profile has parts of its own. */
const isProfile = (written: unknown): boolean =>
  z.record(z.string(), z.unknown()).safeParse(written).success && hasParts(Object(written));
const hasParts = (written: object): boolean => ["columns", "words"].some((part) => part in written);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
