import { json } from "node:stream/consumers";
import { z } from "zod";
import type { ErasureAnswer, ErasureOrder } from "#server/erasure/erasures.ts";
import type { Extent, Meant } from "#server/erasure/find-erasable.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const ERASE_USAGE = `Brug: npm run -s erase -- --case NUMMER | --cpr-stdin [--dry-run] [--yes] [--json]
  Sletter en borger: navn, cpr-nummer, sagsnumre, mærkater, noter, og hvad lister har sagt. Tallene bliver.
  --case: borgeren på den sag · --cpr-stdin: cpr-nummeret læses fra standard input, aldrig fra kommandolinjen
  --dry-run: vis, hvad der ville gå, uden at slette · --yes: spørg ikke
`;

const options = {
  case: { type: "string" },
  "cpr-stdin": { type: "boolean" },
  "dry-run": { type: "boolean" },
  yes: { type: "boolean" },
  json: { type: "boolean" },
} as const;

const CONFIRMATION = "SLET";

/** `erase`: a citizen and all that tells whom the cases were about (PR8). */
export async function erase(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, options);
  if (!read.ok || read.value.positionals.length > 0) return usage(terminal);
  const { case: number, "cpr-stdin": byCpr, "dry-run": dryRun, yes, json: asJson } = read.value.values;
  if ((number === undefined) !== (byCpr === true)) return usage(terminal);
  if (!dryRun && !yes && !terminal.person) return usage(terminal, "--yes mangler: her kan der ikke spørges.");
  const meant = number === undefined ? await readCpr(terminal) : readNumber(number);
  if (!meant.ok) return usage(terminal, meant.error);

  const counted = await order(terminal, { meant: meant.value, dryRun: true });
  if (!counted.ok) return refused(terminal, counted.error);
  if (dryRun || counted.value.outcome !== "counted") return tell(terminal, counted.value, asJson === true);
  if (!yes && !(await isConfirmed(terminal, counted.value.extent))) return refused(terminal, "Intet er slettet.");
  const erased = await order(terminal, { meant: meant.value, dryRun: false });
  return erased.ok ? tell(terminal, erased.value, asJson === true) : refused(terminal, erased.error);
}

const readNumber = (number: string): Result<Meant, string> =>
  number.trim() === "" ? refuse("--case er tom.") : ok({ case: number.trim() });

async function readCpr(terminal: Terminal): Promise<Result<Meant, string>> {
  const typed = terminal.person ? await terminal.person.ask("CPR-nummer: ") : await terminal.input();
  const digits = typed.trim().replace(/^(\d{6})-(\d{4})$/, "$1$2");
  return /^\d{10}$/.test(digits) ? ok({ cpr: digits }) : refuse("Et cpr-nummer har 10 cifre.");
}

async function isConfirmed(terminal: Terminal, extent: Extent): Promise<boolean> {
  const question = `${sentenceOf(extent)}\nDet kan ikke fortrydes. Skriv ${CONFIRMATION} for at slette: `;
  return (await terminal.person?.ask(question))?.trim() === CONFIRMATION;
}

const answer = z.custom<ErasureAnswer>((value) => z.looseObject({ outcome: z.string() }).safeParse(value).success);

async function order(terminal: Terminal, asked: ErasureOrder): Promise<Result<ErasureAnswer, string>> {
  const request = {
    method: "POST",
    path: "/erase",
    body: Buffer.from(JSON.stringify(asked)),
    headers: { "content-type": "application/json" },
  } as const;
  const called = await callLocal(terminal.config, terminal.now, request, async ({ status, body }) =>
    status === 200 ? answer.safeParse(await json(body)).data : undefined,
  );
  if (!called.ok) return called;
  return called.value ? ok(called.value) : refuse("Sletningen kunne ikke gennemføres. Se i serverens log.");
}

async function tell(terminal: Terminal, given: ErasureAnswer, asJson: boolean): Promise<number> {
  if (asJson) {
    const { outcome, ...rest } = given;
    const { extent = {} } = "extent" in rest ? rest : {};
    await terminal.out(`${JSON.stringify({ outcome, ...extent })}\n`);
  }
  switch (given.outcome) {
    case "counted":
      return done(terminal, asJson, `${sentenceOf(given.extent)}\nPrøvekørsel: intet er slettet.\n`);
    case "erased":
      return done(terminal, asJson, `Slettet. ${sentenceOf(given.extent)}\nTallene er, som de var.\n`);
    default:
      return refused(terminal, whyNot(given));
  }
}

function whyNot(given: Exclude<ErasureAnswer, { outcome: "counted" | "erased" }>): string {
  switch (given.outcome) {
    case "open":
      return `Intet er slettet. Disse sager skal afsluttes først: ${given.extent.openNumbers.join(", ")}.`;
    case "changed":
      return "Intet er slettet: borgeren har fået en sag til imens. Giv kommandoen igen.";
    case "unknown":
      return "Der er ingen borger og ingen sag med det nummer.";
    case "refused":
      return `${given.sentence} Intet er slettet.`;
    case "put-off": {
      const why = given.cause === "full" ? "Disken er fuld." : "Databasen kunne ikke gemme.";
      return `${why} Sletningen er noteret og bliver gennemført senest, når serveren starter næste gang.`;
    }
  }
}

const count = (many: number, one: string, several: string): string => `${many} ${many === 1 ? one : several}`;

/** Counts only: whoever reads along learns nothing of the citizen. */
function sentenceOf({ citizenKnown, cases, notes, listRows, labels }: Extent): string {
  const all = cases.open + cases.closed;
  const whose = citizenKnown ? "Borgeren" : "Sagen alene (borgeren er ikke kendt)";
  const parts = [
    count(all, "sag", "sager"),
    count(notes, "note", "noter"),
    count(listRows, "række fra lister", "rækker fra lister"),
    count(labels, "mærkat", "mærkater"),
  ];
  return `${whose}: ${parts.join(", ")}.`;
}

async function done(terminal: Terminal, asJson: boolean, sentence: string): Promise<number> {
  if (!asJson) await terminal.out(sentence);
  return DONE;
}

function refused(terminal: Terminal, sentence: string): number {
  terminal.err(`${sentence}\n`);
  return REFUSED;
}

function usage(terminal: Terminal, sentence?: string): number {
  terminal.err(`${sentence === undefined ? "" : `${sentence}\n`}${ERASE_USAGE}`);
  return WRONG_USE;
}
