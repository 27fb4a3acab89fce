import { dirname, resolve } from "node:path";
import { type KeptBackup, keepBackup, obstacleAt } from "#server/backup/keep-backup.ts";
import { type Result, refuse } from "#shared/lib/result.ts";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const BACKUP_USAGE = `Brug: npm run -s backup -- FIL [--json]
  Gemmer alle data, som de er i dette øjeblik, i én fil; serveren kører videre. Nøglerne er ikke med.
`;

const options = { json: { type: "boolean" } } as const;
const EVERY_LINES = 10_000;

/** `backup`: the whole database as one file, with the caller's rights. */
export async function backup(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, options);
  const [name, ...rest] = read.ok ? read.value.positionals : [];
  if (!read.ok || name === undefined || rest.length > 0) {
    terminal.err(BACKUP_USAGE);
    return WRONG_USE;
  }
  const file = resolve(name);
  const obstacle = await obstacleAt(file);
  if (obstacle) return refused(terminal, obstacle);
  const request = { method: "POST", path: "/backup" } as const;
  const called = await callLocal(terminal.config, terminal.now, request, async ({ status, body }) => {
    if (status === 200) return keepBackup(file, body, showing(terminal));
    body.resume();
    return refuse("Databasen kunne ikke læses. Intet er gemt.");
  });
  const kept: Result<KeptBackup, string> = called.ok ? called.value : called;
  terminal.person?.watch("");
  if (!kept.ok) return refused(terminal, kept.error);
  await terminal.out(
    read.value.values.json ? `${JSON.stringify({ file, ...kept.value })}\n` : sentences(file, terminal, kept.value),
  );
  return DONE;
}

function showing({ person }: Terminal): (lines: number) => void {
  let shown = 0;
  return (lines) => {
    if (!person || lines - shown < EVERY_LINES) return;
    shown = lines;
    person.watch(`${lines.toLocaleString("da-DK")} rækker …`);
  };
}

function sentences(file: string, { config }: Terminal, { rows, bytes }: KeptBackup): string {
  const size = (bytes / 1_000_000).toLocaleString("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `Sikkerhedskopien er gemt og efterprøvet: ${file}, ${rows.toLocaleString("da-DK")} rækker, ${size} MB.
Nøglerne er ikke med. Gem mappen ${dirname(config.keyFile)} et andet sted; uden den kan kopien ikke gendannes.
`;
}

function refused(terminal: Terminal, sentence: string): number {
  terminal.err(`${sentence}\n`);
  return REFUSED;
}
