import type { Config } from "#server/config.ts";
import { AUDIT_USAGE, audit } from "./audit.ts";
import { BACKUP_USAGE, backup } from "./backup.ts";
import { DEADLINE_USAGE, deadline } from "./deadline.ts";
import { ERASE_USAGE, erase } from "./erase.ts";
import { IMPORT_USAGE, importFile } from "./import.ts";
import { JOURNAL_USAGE, journal } from "./journal.ts";
import { REPLAY_USAGE, replay } from "./replay.ts";
import { RESTORE_USAGE, restore } from "./restore.ts";
import { processTerminal, type Terminal, WRONG_USE } from "./terminal.ts";
import { USER_USAGE, user } from "./user.ts";
import { VAULT_USAGE, vault } from "./vault.ts";

type CliCommand = (argv: readonly string[], terminal: Terminal) => Promise<number>;

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  user,
  import: importFile,
  deadline,
  journal,
  replay,
  audit,
  vault,
  erase,
  backup,
  restore,
};
const USAGES = [
  USER_USAGE,
  IMPORT_USAGE,
  DEADLINE_USAGE,
  JOURNAL_USAGE,
  REPLAY_USAGE,
  AUDIT_USAGE,
  VAULT_USAGE,
  ERASE_USAGE,
  BACKUP_USAGE,
  RESTORE_USAGE,
];

/** A command as typed after `npm run -s`; returns the exit code: 0 done, 1 refused and nothing changed, 2 wrong use. */
export async function runCommand(
  command: string,
  argv: readonly string[],
  config: Config,
  terminal: Terminal = processTerminal(config),
): Promise<number> {
  const found = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (found) return found(argv, terminal);
  terminal.err(USAGES.join(""));
  return WRONG_USE;
}
