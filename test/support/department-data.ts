import { join } from "node:path";
import { runCommand, type ServerOptions } from "./real-server.ts";

export const PASSWORD = "en-lang-adgangskode";
export const UNIT = "Voksen Handicap";
const LIST = "test/data/sagsliste.csv";

/** Where a department's data lie in its folder; its keys lie beside them. */
export const dataOf = (folder: string): string => join(folder, "data");

/** Brings a department's list into an empty folder, with a caseworker and a leader of one unit who can sign in. */
export async function foundDepartment(folder: string, list = LIST): Promise<string> {
  const options = { data: dataOf(folder) };
  await mustRun(["import", list, "--as-of", "2026-11-20"], options);
  for (const [name, role] of [
    ["Mette", "caseworker"],
    ["Leder", "leader"],
  ] as const) {
    await mustRun(["user", "add", name, "--role", role, "--unit", UNIT, "--password-stdin"], options, PASSWORD);
  }
  return folder;
}

async function mustRun(args: readonly string[], options: ServerOptions, input = ""): Promise<void> {
  const { code, err } = await runCommand(args, options, input);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${err}`);
}
