import { json } from "node:stream/consumers";
import { z } from "zod";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const JOURNAL_USAGE = `Brug: npm run -s journal -- export   (hele journalen som JSON-linjer)
      npm run -s journal -- verify   (efterprøver numre, hændelser og tabeller)
`;

const verification = z.object({ streams: z.int(), entries: z.int(), cases: z.int(), problems: z.array(z.string()) });
const MOST_SHOWN = 20;

/** `journal export` and `journal verify`. */
export async function journal(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, {});
  const [action, ...rest] = read.ok ? read.value.positionals : [];
  if (rest.length === 0 && action === "export") return exportJournal(terminal);
  if (rest.length === 0 && action === "verify") return verifyJournal(terminal);
  terminal.err(JOURNAL_USAGE);
  return WRONG_USE;
}

async function exportJournal(terminal: Terminal): Promise<number> {
  const called = await callLocal(
    terminal.config,
    terminal.now,
    { method: "GET", path: "/journal" },
    async ({ status, body }) => {
      if (status !== 200) return false;
      body.setEncoding("utf8");
      for await (const chunk of body) await terminal.out(String(chunk));
      return true;
    },
  );
  if (called.ok && called.value) return DONE;
  terminal.err(called.ok ? "Journalen kunne ikke læses.\n" : `${called.error}\n`);
  return REFUSED;
}

async function verifyJournal(terminal: Terminal): Promise<number> {
  const request = { method: "POST", path: "/journal/verify" } as const;
  const called = await callLocal(terminal.config, terminal.now, request, async ({ body }) =>
    verification.safeParse(await json(body)),
  );
  if (!called.ok || !called.value.success) {
    terminal.err(called.ok ? "Journalen kunne ikke læses.\n" : `${called.error}\n`);
    return REFUSED;
  }
  const { streams, entries, cases, problems } = called.value.data;
  if (problems.length === 0) {
    await terminal.out(`Journalen holder: ${entries} hændelser i ${streams} strømme, ${cases} sager.\n`);
    return DONE;
  }
  terminal.err(`Journalen holder ikke:\n${problems.slice(0, MOST_SHOWN).join("\n")}\n`);
  if (problems.length > MOST_SHOWN) terminal.err(`og ${problems.length - MOST_SHOWN} mere\n`);
  return REFUSED;
}
