import { json } from "node:stream/consumers";
import { z } from "zod";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const AUDIT_USAGE = `Brug: npm run -s audit -- verify   (efterprøver, at ingen linje i adgangsloggen er ændret eller fjernet)
`;

const verification = z.object({ rows: z.int(), broken: z.int().nullable() });

/** `audit verify`. */
export async function audit(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, {});
  const [action, ...rest] = read.ok ? read.value.positionals : [];
  if (action !== "verify" || rest.length > 0) {
    terminal.err(AUDIT_USAGE);
    return WRONG_USE;
  }
  const request = { method: "POST", path: "/audit/verify" } as const;
  const called = await callLocal(terminal.config, terminal.now, request, async ({ body }) =>
    verification.safeParse(await json(body)),
  );
  if (!called.ok || !called.value.success) {
    terminal.err(called.ok ? "Adgangsloggen kunne ikke læses.\n" : `${called.error}\n`);
    return REFUSED;
  }
  const { rows, broken } = called.value.data;
  if (broken !== null) {
    terminal.err(`Adgangsloggen holder ikke: linje ${broken} er ændret eller mangler.\n`);
    return REFUSED;
  }
  await terminal.out(`Adgangsloggen holder: ${rows} ${rows === 1 ? "linje" : "linjer"}.\n`);
  return DONE;
}
