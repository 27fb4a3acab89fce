import type { Execute } from "#server/cases/execute.ts";
import { StorageFailed } from "#server/store/port.ts";
import type { CommandType } from "#shared/domain/commands.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { WordsBeside } from "#shared/domain/words-beside.ts";
import { parseCommand } from "#shared/protocol/commands.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";

/** Takes anything anybody sent and always has an answer (CA1, CA5). `words`: read already, for the vault (CA7). */
export type Submit = (input: unknown, viewer: Viewer, words?: WordsBeside | null) => Promise<CommandAnswer>;

/** What happened to a command, for metrics and log: no ids, no contents. `type` is null where it could not be read. */
export interface Submitted {
  readonly type: CommandType | null;
  readonly code: string;
  readonly seconds: number;
  /** An error that nobody foresaw. */
  readonly fault?: unknown;
}

/**
 * What a person or a script may send. A screen is paired by the code that it shows, so only by who has read that (WA1):
 * the command for it is the server's own to give.
 */
export function fromOutside(submit: Submit): Submit {
  return (input, viewer, words) => {
    const isOwn = typeof input === "object" && input !== null && "type" in input && input.type === "pairDisplay";
    return submit(isOwn ? { ...input, type: null } : input, viewer, words);
  };
}

/**
 * The one path for HTTP, socket and command line: parse, execute, observe. A fault is answered as a storage failure,
 * since the transaction was undone and the same command may be sent again.
 */
export function makeSubmit(execute: Execute, observe: (submitted: Submitted) => void): Submit {
  return async (input, viewer, words) => {
    const started = performance.now();
    const since = () => (performance.now() - started) / 1000;
    const command = parseCommand(input);
    if (!command.ok) {
      observe({ type: null, code: "malformed", seconds: since() });
      return { ok: false, code: "malformed", data: command.error };
    }
    const { type } = command.value;
    try {
      const answer = await execute(command.value, viewer, words);
      observe({ type, code: answer.ok ? "ok" : answer.code, seconds: since() });
      return answer;
    } catch (fault) {
      observe({ type, code: "storage-failed", seconds: since(), fault });
      const cause = fault instanceof StorageFailed ? fault.reason : "unavailable";
      return { ok: false, code: "storage-failed", data: { cause } };
    }
  };
}
