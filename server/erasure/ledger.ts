import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { syncFolder } from "#server/sync-folder.ts";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { CaseId, CitizenId, CommandId } from "#shared/domain/ids.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";

/** An erasure as it is kept beside the vault's key, outside every database and backup: random ids and keyed hashes only. */
export interface Erasure {
  /** The command that carries it out. */
  readonly id: CommandId;
  readonly at: IsoInstant;
  readonly citizenId: CitizenId | null;
  readonly caseIds: readonly CaseId[];
  /** Keyed hashes of the case numbers. */
  readonly numbers: readonly string[];
}

/** `open`: written down, but nobody knows whether it was carried out; the next start does it. */
export interface KeptErasure extends Erasure {
  readonly outcome: "open" | "done" | "withdrawn";
}

const erasure = z.object({
  id: z.uuid().transform((id) => id as CommandId),
  at: z.iso.datetime().transform((at) => at as IsoInstant),
  citizenId: z
    .uuid()
    .transform((id) => id as CitizenId)
    .nullable(),
  caseIds: z.array(z.uuid().transform((id) => id as CaseId)),
  numbers: z.array(z.string()),
});
const outcome = z.object({ id: z.uuid(), outcome: z.enum(["done", "withdrawn"]) });

const unreadable = (file: string, line: number): string =>
  `Linje ${line} i ${file} kan ikke læses. Uden den kan slettede borgere komme tilbage. Læg en hel udgave af filen tilbage.`;

/** Every erasure ever asked for, oldest first; none where there is no file. Refused with a sentence where a line can't be read. */
export async function readLedger(file: string): Promise<Result<readonly KeptErasure[], string>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) =>
    error.code === "ENOENT" ? "" : Promise.reject(error),
  );
  const kept = new Map<string, KeptErasure>();
  // What follows the last line break was cut off while it was written: that erasure had not begun.
  for (const [index, line] of text.split("\n").slice(0, -1).entries()) {
    const parsed = z.union([erasure, outcome]).safeParse(fromJson(line));
    if (!parsed.success) return refuse(unreadable(file, index + 1));
    if (!("outcome" in parsed.data)) {
      kept.set(parsed.data.id, { ...parsed.data, outcome: "open" });
      continue;
    }
    const asked = kept.get(parsed.data.id);
    if (asked) kept.set(asked.id, { ...asked, outcome: parsed.data.outcome });
  }
  return ok([...kept.values()]);
}

export const noteErasure = (file: string, { id, at, citizenId, caseIds, numbers }: Erasure): Promise<void> =>
  append(file, { id, at, citizenId, caseIds, numbers });

export const noteOutcome = (file: string, id: CommandId, came: "done" | "withdrawn"): Promise<void> =>
  append(file, { id, outcome: came });

/** Durable when it resolves. A line that an earlier power cut left unfinished is cut away first. */
async function append(file: string, line: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, "a+", 0o600);
  try {
    const text = await handle.readFile("utf8");
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    if (whole.length < text.length) await handle.truncate(Buffer.byteLength(whole));
    await handle.appendFile(`${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
