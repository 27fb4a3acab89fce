import { readFile, stat } from "node:fs/promises";
import { MOST_BYTES, refusal } from "#server/imports/list-refusals.ts";
import { fileRefusalSentence } from "#server/imports/report-text.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";

interface Unread {
  readonly sentence: string;
  readonly isWrongUse: boolean;
}

/** The bytes of a list or log; too large a file is refused before it is read. */
export async function readList(file: string): Promise<Result<Buffer, Unread>> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return refuse({ sentence: `Filen ${file} findes ikke.`, isWrongUse: true });
  if (found.size > MOST_BYTES)
    return refuse({ sentence: fileRefusalSentence(refusal("too-large")), isWrongUse: false });
  return ok(await readFile(file));
}
