import { z } from "zod";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";
import { type ColumnMap, fieldOf } from "./columns.ts";

const shape = z.record(z.string(), z.string().trim().min(1));

/** Reads the file that says what a list calls our columns: `{"Sagsnr.": "Sag"}`. Refused where it names none of ours. */
export function readColumnMap(text: string): Result<ColumnMap, ListRefusal> {
  const parsed = shape.safeParse(jsonOf(text));
  if (!parsed.success) return refuse({ code: "map-invalid", data: { name: null } });
  const unknown = Object.keys(parsed.data).find((name) => fieldOf(name) === undefined);
  return unknown === undefined ? ok(parsed.data) : refuse({ code: "map-invalid", data: { name: unknown } });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
