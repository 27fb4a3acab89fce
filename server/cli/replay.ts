import { json } from "node:stream/consumers";
import { z } from "zod";
import { fileRequest } from "#server/http/local/file-body.ts";
import type { ReplayReport } from "#server/replay/replay-log.ts";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { readList } from "./read-list.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const REPLAY_USAGE = `Brug: npm run -s replay -- FIL --unit NAVN [--json]
  Afspiller en log over byggesager som test/data/permit-log.csv i en enhed uden sager, med det, der var sket efter tavlens ur.
`;

const options = { unit: { type: "string" }, json: { type: "boolean" } } as const;
const LONGEST_NAME = 80;

const answer = z.union([
  z.object({ ok: z.literal(true), report: z.custom<ReplayReport>(), sentences: z.array(z.string()) }),
  z.object({ ok: z.literal(false), sentences: z.array(z.string()) }),
]);

/** `replay`: a real log in as a unit with its true history, all or nothing. */
export async function replay(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, options);
  const [file, ...rest] = read.ok ? read.value.positionals : [];
  const unit = read.ok ? (read.value.values.unit ?? "").trim() : "";
  if (!read.ok || file === undefined || rest.length > 0) return usage(terminal);
  if (unit === "" || unit.length > LONGEST_NAME)
    return usage(terminal, `--unit skal være et navn på højst ${LONGEST_NAME} tegn.`);
  const bytes = await readList(file);
  if (!bytes.ok)
    return bytes.error.isWrongUse ? usage(terminal, bytes.error.sentence) : refused(terminal, [bytes.error.sentence]);
  const request = fileRequest("/replay", bytes.value, { unit });
  const called = await callLocal(terminal.config, terminal.now, request, async ({ body }) =>
    answer.safeParse(await json(body)),
  );
  if (!called.ok) return refused(terminal, [called.error]);
  if (!called.value.success) return refused(terminal, ["Loggen kunne ikke afspilles. Intet er gemt."]);
  const { data } = called.value;
  if (!data.ok) return refused(terminal, data.sentences);
  await terminal.out(read.value.values.json ? `${JSON.stringify(data.report)}\n` : lines(data.sentences));
  return DONE;
}

const lines = (sentences: readonly string[]): string => sentences.map((sentence) => `${sentence}\n`).join("");

function refused(terminal: Terminal, sentences: readonly string[]): number {
  terminal.err(lines(sentences));
  return REFUSED;
}

function usage(terminal: Terminal, sentence?: string): number {
  terminal.err(`${sentence === undefined ? "" : `${sentence}\n`}${REPLAY_USAGE}`);
  return WRONG_USE;
}
