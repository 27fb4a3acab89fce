import { join } from "node:path";
import { tempDir } from "#test/support/temp-dir.ts";
import { fillDataFolder } from "./installation.ts";
import { listOfMany } from "./many-cases.ts";

/** The sizes that the design has budgets for, in open cases. */
export const SIZES = [2_000, 5_000, 10_000] as const;
export type Size = (typeof SIZES)[number];

export const LARGE_UNIT = "Stor enhed";
/** A unit beside it that has no cases. */
export const EMPTY_UNIT = "Tom enhed";

const folders = new Map<Size, Promise<string>>();

/** A data folder with one unit of so many open cases, made once for a run; one server at a time may start on it. */
export function largeDepartment(size: Size): Promise<string> {
  const folder = folders.get(size) ?? fill(size);
  folders.set(size, folder);
  return folder;
}

async function fill(size: Size): Promise<string> {
  const data = join(tempDir("large"), "data");
  await fillDataFolder(data, listOfMany([{ team: LARGE_UNIT, count: size }]), [LARGE_UNIT, EMPTY_UNIT]);
  return data;
}
