import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const note = z.object({ host: z.string(), port: z.int(), token: z.string(), pid: z.int() });
/** Where the running server listens, and the token that opens its door for the command line. */
export type ServerNote = z.infer<typeof note>;

const fileIn = (dataFolder: string): string => join(dataFolder, "server.json");

/** Left in the data folder for as long as the server runs; only its owner can read it. Swapped in whole. */
export async function leaveNote(dataFolder: string, content: ServerNote): Promise<void> {
  const fresh = `${fileIn(dataFolder)}.${content.pid}`;
  await rm(fresh, { force: true });
  await writeFile(fresh, JSON.stringify(content), { mode: 0o600, flag: "wx" });
  await rename(fresh, fileIn(dataFolder));
}

/** Null where there is none, or none that can be read: then no server is known. */
export async function readNote(dataFolder: string): Promise<ServerNote | null> {
  const text = await readFile(fileIn(dataFolder), "utf8").catch(() => "null");
  try {
    return note.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Another server may have left its own since (several share a PostgreSQL). */
export async function removeNote(dataFolder: string, own: ServerNote): Promise<void> {
  if ((await readNote(dataFolder))?.token === own.token) await rm(fileIn(dataFolder), { force: true });
}
