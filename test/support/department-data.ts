import { join } from "node:path";
import type { Role } from "#shared/domain/permissions.ts";
import { mustRun, type ServerOptions } from "./real-server.ts";

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
    await addPerson(options, name, role, UNIT);
  }
  return folder;
}

/** Somebody who can sign in with `PASSWORD`; `unit` where the role belongs to one. */
export async function addPerson(options: ServerOptions, name: string, role: Role, unit?: string): Promise<void> {
  const where = unit === undefined ? [] : ["--unit", unit];
  await mustRun(["user", "add", name, "--role", role, ...where, "--password-stdin"], options, PASSWORD);
}
