import { z } from "zod";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { type ColumnMap, fieldOf } from "./columns.ts";
import { type ListRefusal, refusal } from "./list-refusals.ts";

const shape = z.record(z.string(), z.string().trim().min(1));

/** Reads the file that says what a list calls our columns: `{"Sagsnr.": "Sag"}`. Refused where it names none of ours. */
export function readColumnMap(text: string): Result<ColumnMap, ListRefusal> {
  const parsed = shape.safeParse(jsonOf(text));
  if (!parsed.success) return refuse(refusal("map-invalid"));
  const unknown = Object.keys(parsed.data).find((name) => fieldOf(name) === undefined);
  if (unknown === undefined) return ok(parsed.data);
  return refuse(refusal("map-invalid", `Tavlen har ingen kolonne, der hedder ${unknown}. Ret filen med kolonnenavne.`));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
