import { resolve } from "node:path";
import { type Restored, restoreBackup } from "#server/backup/restore-backup.ts";
import { readArguments } from "./arguments.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const RESTORE_USAGE = `Brug: npm run -s restore -- FIL [--json]
  Gendanner en sikkerhedskopi i en tom datamappe (TAVLE_DATA) eller en tom database (DATABASE_URL), mens ingen server
  kører på den. Kopien må komme fra begge slags. Det, der er slettet siden, bliver slettet igen.
`;

const options = { json: { type: "boolean" } } as const;

/** `restore`: a backup into an empty place, whole or not at all. */
export async function restore(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, options);
  const [name, ...rest] = read.ok ? read.value.positionals : [];
  if (!read.ok || name === undefined || rest.length > 0) {
    terminal.err(RESTORE_USAGE);
    return WRONG_USE;
  }
  const { config, now, person } = terminal;
  const onRows = (rows: number) => person?.watch(`${rows.toLocaleString("da-DK")} rækker …`);
  const restored = await restoreBackup(config, { file: resolve(name), now, onRows });
  person?.watch("");
  if (!restored.ok) {
    terminal.err(`${restored.error}\n`);
    return REFUSED;
  }
  const { problems } = restored.value.journal;
  const { broken } = restored.value.audit;
  if (read.value.values.json) await terminal.out(`${JSON.stringify(restored.value)}\n`);
  else await terminal.out(sentences(restored.value));
  if (problems.length > 0)
    terminal.err(`Journalen holder ikke: ${problems.length} fejl. Se dem med journal -- verify.\n`);
  if (broken !== null) terminal.err(`Adgangsloggen holder ikke: linje ${broken} er ændret eller mangler.\n`);
  return problems.length === 0 && broken === null ? DONE : REFUSED;
}

function sentences({ rows, at, erasedAgain, journal, audit }: Restored): string {
  const many = (count: number) => count.toLocaleString("da-DK");
  const when = new Date(at).toLocaleString("da-DK", {
    timeZone: "Europe/Copenhagen",
    dateStyle: "long",
    timeStyle: "short",
  });
  const again = erasedAgain === 0 ? [] : [`Slettet siden og nu slettet igen: ${erasedAgain}.`];
  const holds = journal.problems.length === 0 && audit.broken === null ? ["Journal og adgangslog holder."] : [];
  return [
    `Gendannet, som det var ${when}: ${many(rows)} rækker, ${many(journal.cases)} sager.`,
    ...again,
    ...holds,
    "Alle skal logge ind igen.",
    "",
  ].join("\n");
}
