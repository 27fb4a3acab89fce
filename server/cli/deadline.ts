import { existsSync } from "node:fs";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { z } from "zod";
import {
  type AskedDeadlines,
  askDeadlines,
  type DeadlineRequest,
  type DeadlineRow,
  deadlineRequest,
} from "#server/cases/ask-deadlines.ts";
import { KINDS } from "#shared/domain/case.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { toIso } from "#shared/domain/zone.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";
import { instantMeant, readWhen } from "./when.ts";

export const DEADLINE_USAGE = `Brug: npm run -s deadline -- --provision PARAGRAF --received DATO [--kind ART] [--decided DATO] [--now TID] [--json]
  PARAGRAF er som SEL-85 eller "SEL § 85"; DATO som 2026-03-03, ved underretninger også 2026-03-03T14:30.
  ART er én af ${KINDS.join(", ")}.
`;

const options = {
  provision: { type: "string" },
  received: { type: "string" },
  kind: { type: "string" },
  decided: { type: "string" },
  now: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `deadline`: the clocks of an imagined case, by the installation's rulebook where there is one, else by the first. */
export async function deadline(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, options);
  if (!read.ok || read.value.positionals.length > 0) return usage(terminal);
  const { values } = read.value;
  const received = readWhen(values.received ?? "");
  const now = values.now === undefined ? undefined : readWhen(values.now);
  if (received === null || now === null)
    return usage(terminal, "Datoen skal være som 2026-03-03 eller 2026-03-03T14:30.");
  const asked = deadlineRequest.safeParse({
    provision: values.provision,
    receivedOn: received.on,
    receivedAt: received.at ?? undefined,
    kind: values.kind,
    decidedOn: values.decided,
    now: now === undefined ? toIso(terminal.now()) : instantMeant(now),
  });
  if (!asked.success) return usage(terminal);
  const answered = await answerTo(asked.data, terminal);
  if (answered.ok) return show(terminal, answered.value, values.json === true);
  if (answered.error === "provision-unknown")
    return usage(terminal, `Paragraffen ${asked.data.provision} kendes ikke.`);
  terminal.err(`${answered.error}\n`);
  return REFUSED;
}

const answer = z.union([
  z.object({
    ok: z.literal(true),
    rows: z.array(z.custom<DeadlineRow>()),
    noRule: z.custom<AskedDeadlines["noRule"]>(),
  }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);

async function answerTo(asked: DeadlineRequest, { config, now }: Terminal): Promise<Result<AskedDeadlines, string>> {
  const isInstalled = config.databaseUrl !== null || existsSync(join(config.dataFolder, "tavle.db"));
  if (!isInstalled) return askDeadlines({ rulebook: seedRulebook(), closedDays: new Map() }, asked);
  const request = {
    method: "POST",
    path: "/deadline",
    body: Buffer.from(JSON.stringify(asked)),
    headers: { "content-type": "application/json" },
  } as const;
  const called = await callLocal(config, now, request, async ({ body }) => answer.safeParse(await json(body)));
  if (!called.ok) return called;
  if (!called.value.success) return refuse("Serveren svarede ikke som ventet.");
  return called.value.data.ok ? ok(called.value.data) : refuse(called.value.data.code);
}

async function show({ out }: Terminal, { rows, noRule }: AskedDeadlines, asJson: boolean): Promise<number> {
  if (asJson) await out(`${JSON.stringify(rows, null, 2)}\n`);
  else await out([...rows.map(inWords), ...(noRule === null ? [] : [NO_RULE[noRule]])].join(""));
  return DONE;
}

const inWords = ({ clock, due, state, rule, explanation }: DeadlineRow): string =>
  `${clock}: ${due} (${state}${rule === null ? "" : `, ${rule}`})\n${explanation.map((sentence) => `  ${sentence}\n`).join("")}`;

const NO_RULE: Readonly<Record<NonNullable<AskedDeadlines["noRule"]>, string>> = {
  notSet: "Ingen frist fastsat.\n",
  byNature: "Ingen frist: kræver ikke afgørelse.\n",
  ambiguous: "Paragraffen skal have et nummer, før fristen kan beregnes.\n",
};

function usage(terminal: Terminal, sentence?: string): number {
  terminal.err(`${sentence === undefined ? "" : `${sentence}\n`}${DEADLINE_USAGE}`);
  return WRONG_USE;
}
