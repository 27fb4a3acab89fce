import { readArguments } from "#server/cli/arguments.ts";
import { instantMeant, readWhen } from "#server/cli/when.ts";
import { type Instant, toDay } from "#shared/domain/dates.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { minuteOf } from "./days.ts";

export interface DemoOptions {
  readonly seed: number;
  /** Open cases; 0 with `--empty`. */
  readonly cases: number;
  /** Where the product's clock starts; null: the real time. */
  readonly now: Instant | null;
  readonly colleagues: boolean;
  readonly port: number | null;
}

export const DEMO_USAGE = `Brug: npm run demo -- [--empty] [--seed N] [--cases N] [--now ISO] [--no-colleagues] [--port N]
  --empty          personer og enheder, men ingen sager
  --seed N         en anden afdeling; den samme hver gang for det samme tal
  --cases N        så mange åbne sager, 1 til 10.000; ellers 1.500
  --now ISO        tavlens ur begynder der, fx 2026-11-23T08:00, og går videre
  --no-colleagues  ingen andre er på tavlen
  --port N         porten, som siderne findes på; ellers PORT eller 3000
`;

const USUAL_CASES = 1500;
const MOST_CASES = 10_000;
/** A bare day begins when people come to work. */
const MORNING = 9 * 60;

const OPTIONS = {
  empty: { type: "boolean" },
  seed: { type: "string" },
  cases: { type: "string" },
  now: { type: "string" },
  "no-colleagues": { type: "boolean" },
  port: { type: "string" },
} as const;

export function readDemoOptions(argv: readonly string[]): Result<DemoOptions, "wrong-use"> {
  const read = readArguments(argv, OPTIONS);
  if (!read.ok || read.value.positionals.length > 0) return refuse("wrong-use");
  const { values } = read.value;
  const seed = wholeIn(values.seed ?? "1", 0, 4_294_967_295);
  const cases = values.empty ? 0 : wholeIn(values.cases ?? String(USUAL_CASES), 1, MOST_CASES);
  const port = values.port === undefined ? null : wholeIn(values.port, 0, 65_535);
  const now = values.now === undefined ? null : readNow(values.now);
  const isWrong = seed === null || cases === null || (values.port !== undefined && port === null);
  if (isWrong || (values.now !== undefined && now === null)) return refuse("wrong-use");
  return ok({ seed, cases, now, colleagues: !values["no-colleagues"] && cases > 0, port });
}

function wholeIn(text: string, least: number, most: number): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
  return value >= least && value <= most ? value : null;
}

function readNow(text: string): Instant | null {
  const when = readWhen(text);
  if (when === null) return null;
  return when.at === null ? minuteOf(toDay(when.on), MORNING) : fromIso(instantMeant(when));
}
