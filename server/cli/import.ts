import { readFile } from "node:fs/promises";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { OPTIONS_HEADER } from "#server/http/local/file-body.ts";
import { readColumnMap } from "#server/imports/column-map.ts";
import type { ImportOutcome } from "#server/imports/import-list.ts";
import { fileRefusalSentence } from "#server/imports/report-text.ts";
import { parsePlainDate } from "#shared/domain/dates.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal, SourceProfile } from "#shared/protocol/lists.ts";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { readList } from "./read-list.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const IMPORT_USAGE = `Brug: npm run -s import -- FIL [--staff] [--unit NAVN] [--as-of DATO] [--map FIL | --profile NAVN] [--sheet ARK]
                              [--valid-only] [--dry-run] [--json]
  FIL: CSV eller Excel (.xlsx) · --staff: en medarbejderliste i stedet for sager
  --unit: enheden for alle rækker · --as-of: den dag, listen er fra · --map: JSON med listens egne kolonnenavne
  --profile: en gemt kilde · --sheet: regnearkets ark, ellers det første
  --valid-only: tag de gyldige rækker ind · --dry-run: vis, hvad der ville ske, uden at gemme
`;

const options = {
  unit: { type: "string" },
  "as-of": { type: "string" },
  map: { type: "string" },
  profile: { type: "string" },
  sheet: { type: "string" },
  "valid-only": { type: "boolean" },
  "dry-run": { type: "boolean" },
  staff: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** `import`: a department's list in, all or nothing. */
export async function importFile(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, options);
  const [file, ...rest] = read.ok ? read.value.positionals : [];
  if (!read.ok || file === undefined || rest.length > 0) return usage(terminal);
  const bytes = await readList(file);
  if (!bytes.ok)
    return bytes.error.isWrongUse ? usage(terminal, bytes.error.sentence) : refused(terminal, bytes.error.sentence);
  const asked = await askedFor(read.value.values);
  if (!asked.ok) return usage(terminal, asked.error);
  const request = {
    method: "POST",
    path: "/import",
    body: bytes.value,
    headers: {
      "content-type": "application/octet-stream",
      [OPTIONS_HEADER]: asked.value,
    },
  } as const;
  const called = await callLocal(terminal.config, terminal.now, request, async ({ body }) =>
    outcome.safeParse(await json(body)),
  );
  if (!called.ok) return refused(terminal, called.error);
  if (!called.value.success) return refused(terminal, "Listen kunne ikke tages ind. Intet er gemt.");
  return tell(terminal, called.value.data, read.value.values.json === true);
}

interface Given {
  readonly unit?: string | undefined;
  readonly "as-of"?: string | undefined;
  readonly map?: string | undefined;
  readonly profile?: string | undefined;
  readonly sheet?: string | undefined;
  readonly staff?: boolean | undefined;
  readonly "valid-only"?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
}

/** What fits beside the file's bytes. */
const MOST_OPTIONS = 12_000;

/** The options as the server takes them, or what is wrong with them. */
async function askedFor(given: Given): Promise<Result<string, string>> {
  const { unit, "as-of": asOf, map: mapFile, profile: source, sheet } = given;
  if (asOf !== undefined && parsePlainDate(asOf) === null) return refuse("--as-of skal være en dato som 2026-11-20.");
  for (const [name, value] of Object.entries({ unit, profile: source, sheet }))
    if (value?.trim() === "") return refuse(`--${name} er tom.`);
  if (mapFile !== undefined && source !== undefined) return refuse("Vælg enten --map eller --profile.");
  const map = mapFile === undefined ? ok(undefined) : await readMap(mapFile);
  if (!map.ok) return map;
  const asked = {
    kind: given.staff ? "staff" : "cases",
    unit,
    asOf,
    source,
    sheet,
    profile: map.value,
    validOnly: given["valid-only"] === true,
    dryRun: given["dry-run"] === true,
  };
  const written = Buffer.from(JSON.stringify(asked)).toString("base64url");
  return written.length > MOST_OPTIONS
    ? refuse("Filen til --map er for stor. Gem den som en kilde på tavlen, og brug --profile.")
    : ok(written);
}

const known = z.looseObject({ outcome: z.enum(["done", "refused", "unreadable", "storage-failed"]) });
const outcome = z.custom<ImportOutcome>((value) => known.safeParse(value).success);

async function tell(terminal: Terminal, given: ImportOutcome, asJson: boolean): Promise<number> {
  switch (given.outcome) {
    case "unreadable":
      return refused(terminal, unreadableSentence(given.refusal));
    case "storage-failed":
      return refused(
        terminal,
        given.cause === "full" ? "Disken er fuld. Intet er gemt." : "Databasen kunne ikke gemme. Intet er gemt.",
      );
    default: {
      if (asJson) await terminal.out(`${JSON.stringify(given.report)}\n`);
      else await show(terminal, given);
      return given.outcome === "done" ? DONE : REFUSED;
    }
  }
}

/** Here columns are chosen by a file or a saved profile. */
function unreadableSentence(refusal: ListRefusal): string {
  const sentence = fileRefusalSentence(refusal);
  const isAboutColumns = refusal.code === "columns-missing" || refusal.code === "header-unknown";
  return isAboutColumns ? `${sentence} Med --map eller --profile fortæller du, hvad kolonnerne hedder.` : sentence;
}

async function show(
  terminal: Terminal,
  { outcome: came, sentences }: Extract<ImportOutcome, { sentences: unknown }>,
): Promise<void> {
  const text = sentences.map((sentence) => `${sentence}\n`).join("");
  if (came === "done") await terminal.out(text);
  else terminal.err(text);
}

async function readMap(file: string): Promise<Result<SourceProfile, string>> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return refuse(`Filen ${file} findes ikke.`);
  const map = readColumnMap(text);
  return map.ok ? map : refuse(fileRefusalSentence(map.error));
}

function refused(terminal: Terminal, sentence: string): number {
  terminal.err(`${sentence}\n`);
  return REFUSED;
}

function usage(terminal: Terminal, sentence?: string): number {
  terminal.err(`${sentence === undefined ? "" : `${sentence}\n`}${IMPORT_USAGE}`);
  return WRONG_USE;
}
