import { resolve } from "node:path";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const VAULT_USAGE = `Brug: npm run -s vault -- rotate [--keep-old FIL]
  Laver en ny nøgle og låser alle personoplysninger og notater med den. Den gamle nøgle slettes; sikkerhedskopier fra
  før skiftet kan kun læses med den. --keep-old gemmer den i en fil, der ikke findes i forvejen.
`;

const answer = z.union([
  z.object({ ok: z.literal(true), sealed: z.int().nullable() }),
  z.object({ ok: z.literal(false), sentence: z.string() }),
]);

const options = { "keep-old": { type: "string" } } as const;

/** `vault rotate`: another key for everything that tells who a citizen is. */
export async function vault(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, options);
  const [action, ...rest] = read.ok ? read.value.positionals : [];
  const kept = read.ok ? read.value.values["keep-old"] : undefined;
  if (action !== "rotate" || rest.length > 0 || kept?.trim() === "") {
    terminal.err(VAULT_USAGE);
    return WRONG_USE;
  }
  const keepOld = kept === undefined ? undefined : resolve(kept);
  const request = {
    method: "POST",
    path: "/vault/rotate",
    body: Buffer.from(JSON.stringify({ ...(keepOld === undefined ? {} : { keepOld }) })),
    headers: { "content-type": "application/json" },
  } as const;
  const called = await callLocal(terminal.config, terminal.now, request, async ({ body }) =>
    answer.safeParse(await json(body)),
  );
  if (!called.ok) return refused(terminal, called.error);
  if (!called.value.success) return refused(terminal, "Nøglen kunne ikke skiftes. Prøv igen om lidt.");
  const rotated = called.value.data;
  if (!rotated.ok) return refused(terminal, rotated.sentence);
  const { keyFile } = terminal.config;
  await terminal.out(
    `Nøglen er skiftet${howMany(rotated.sealed)}. Den nye ligger i ${keyFile}.\n${whereOldIs(keepOld)}`,
  );
  return DONE;
}

function howMany(sealed: number | null): string {
  if (sealed === null) return "";
  return sealed === 1 ? ": 1 oplysning er låst på ny" : `: ${sealed} oplysninger er låst på ny`;
}

const whereOldIs = (file: string | undefined): string =>
  file === undefined
    ? "Den gamle nøgle er slettet. Sikkerhedskopier fra før nu kan ikke læses uden den.\n"
    : `Den gamle nøgle ligger i ${file}. Brug den kun til sikkerhedskopier fra før nu, og slet den sammen med dem.\n`;

function refused(terminal: Terminal, sentence: string): number {
  terminal.err(`${sentence}\n`);
  return REFUSED;
}
