import { json } from "node:stream/consumers";
import { z } from "zod";
import type { LookUp } from "#server/audit/list-look-ups.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { danishDates } from "#shared/i18n/dates-in-words.ts";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const AUDIT_USAGE = `Brug: npm run -s audit -- verify   (efterprøver, at ingen linje i adgangsloggen er ændret eller fjernet)
      npm run -s audit -- citizen --case SAGSNR [--json]   (alle opslag på sagens borger, når borgeren beder om indsigt)
`;

const options = { case: { type: "string" }, json: { type: "boolean" } } as const;

/** `audit verify` and `audit citizen`. */
export async function audit(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, options);
  const [action, ...rest] = read.ok ? read.value.positionals : [];
  const { case: number, json: asJson } = read.ok ? read.value.values : {};
  const isBare = number === undefined && asJson === undefined;
  if (action === "verify" && rest.length === 0 && isBare) return verify(terminal);
  if (action === "citizen" && rest.length === 0 && number?.trim()) return lookUps(terminal, number, asJson === true);
  terminal.err(AUDIT_USAGE);
  return WRONG_USE;
}

const verification = z.object({ rows: z.int(), broken: z.int().nullable() });

async function verify(terminal: Terminal): Promise<number> {
  const request = { method: "POST", path: "/audit/verify" } as const;
  const called = await callLocal(terminal.config, terminal.now, request, async ({ body }) =>
    verification.safeParse(await json(body)),
  );
  if (!called.ok || !called.value.success) return refused(terminal, called.ok ? UNREADABLE : called.error);
  const { rows, broken } = called.value.data;
  if (broken !== null) return refused(terminal, `Adgangsloggen holder ikke: linje ${broken} er ændret eller mangler.`);
  await terminal.out(`Adgangsloggen holder: ${rows} ${rows === 1 ? "linje" : "linjer"}.\n`);
  return DONE;
}

const UNREADABLE = "Adgangsloggen kunne ikke læses.";

const listed = z.union([
  z.object({ ok: z.literal(true), rows: z.array(z.custom<LookUp>()) }),
  z.object({ ok: z.literal(false) }),
]);

async function lookUps(terminal: Terminal, number: string, asJson: boolean): Promise<number> {
  const request = {
    method: "POST",
    path: "/audit/citizen",
    body: Buffer.from(JSON.stringify({ number })),
    headers: { "content-type": "application/json" },
  } as const;
  const called = await callLocal(terminal.config, terminal.now, request, async ({ body }) =>
    listed.safeParse(await json(body)),
  );
  if (!called.ok || !called.value.success) return refused(terminal, called.ok ? UNREADABLE : called.error);
  const answer = called.value.data;
  if (!answer.ok) return refused(terminal, "Sagen findes ikke.");
  await terminal.out(asJson ? `${JSON.stringify(answer.rows, null, 2)}\n` : answer.rows.map(inWords).join(""));
  return DONE;
}

const t = textsIn("da");

function inWords({ at, by, action, purpose, number }: LookUp): string {
  const when = `${danishDates.figures(toPlainDate(dayOfDue(at)))} ${danishDates.clock(fromIso(at))}`;
  const parts = [when, by ?? t("log.bySystem"), t(`logAction.${action}`), purpose && t(`purpose.${purpose}`), number];
  return `${parts.filter(Boolean).join(" · ")}\n`;
}

function refused(terminal: Terminal, sentence: string): number {
  terminal.err(`${sentence}\n`);
  return REFUSED;
}
