import { relative } from "node:path";
import { REFUSED, WRONG_USE } from "#server/cli/terminal.ts";
import { type Config, readDemoConfig } from "#server/config.ts";
import { start } from "#server/start.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { startColleagueProcess } from "./colleague-process.ts";
import { DEMO } from "./demo.ts";
import { prepareDemo } from "./demo-data.ts";
import { DEMO_USAGE, type DemoOptions, readDemoOptions } from "./options.ts";

export interface DemoTerminal {
  /** The process's own unless given. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly say: (sentence: string) => void;
  readonly complain: (sentence: string) => void;
  /** Shows how far something has come, in the place of what it showed before. */
  readonly show: (line: string) => void;
  readonly untilStopped?: Promise<unknown>;
}

const processTerminal: DemoTerminal = {
  say: (sentence) => void process.stdout.write(`${sentence}\n`),
  complain: (sentence) => void process.stderr.write(`${sentence}\n`),
  show: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001b[K`);
  },
};

/** `npm run demo`: makes what is lacking, serves it, and lets colleagues in. */
export async function runDemo(argv: readonly string[], terminal: DemoTerminal = processTerminal): Promise<number> {
  const { env, say, complain } = terminal;
  const options = readDemoOptions(argv);
  if (!options.ok) {
    complain(DEMO_USAGE.trimEnd());
    return WRONG_USE;
  }
  const read = readDemoConfig(options.value.port, env);
  if (!read.ok) {
    complain(read.error.join("\n"));
    return WRONG_USE;
  }
  const { config, unused } = read.value;
  for (const name of unused)
    say(`${name} bruges ikke i demoen, som har sin egen database og nøgle og kun er på denne maskine.`);
  const now = clockFrom(options.value.now);
  const prepared = await prepare(options.value, config, now(), terminal);
  if (!prepared) return REFUSED;
  const { untilStopped } = terminal;
  return start(config, {
    now,
    complain,
    say,
    demo: DEMO,
    beside: (address, store) => {
      introduce(say);
      const { colleagues, seed } = options.value;
      return colleagues ? startColleagueProcess(store, address, seed) : async () => {};
    },
    ...(untilStopped ? { untilStopped } : {}),
  });
}

/** The real time, or from the given instant on as fast as the real one. */
function clockFrom(given: Instant | null): () => Instant {
  if (given === null) return () => Date.now() as Instant;
  const begun = Date.now();
  return () => (given + Date.now() - begun) as Instant;
}

async function prepare(
  options: DemoOptions,
  config: Config,
  now: Instant,
  { say, complain, show }: DemoTerminal,
): Promise<boolean> {
  const begun = performance.now();
  const folder = relative(process.cwd(), config.dataFolder) || config.dataFolder;
  let told = -1;
  const progress = (share: number): void => {
    const percent = Math.floor(share * 100);
    if (told < 0)
      say(
        `Demoen laves i ${folder}: to års historik for ${wordsFor(options.cases)}. Det tager som regel under et minut.`,
      );
    if (percent > told) show(`${percent} %`);
    told = Math.max(told, percent);
  };
  const prepared = await prepareDemo({ config, options, now, say, progress });
  if (told >= 0) show("");
  if (!prepared.ok) {
    complain(prepared.error);
    return false;
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  say(
    prepared.value === "made"
      ? `Demoen er klar efter ${seconds} sekunder.`
      : `Demoen fra tidligere i dag bruges (${folder}).`,
  );
  return true;
}

const wordsFor = (cases: number): string => (cases === 0 ? "ingen sager" : `${cases.toLocaleString("da")} åbne sager`);

function introduce(say: DemoTerminal["say"]): void {
  say("Demo: opdigtede sager og personer. Log ind som én af disse:");
  for (const { login, name, unit } of DEMO.people) say(`  ${login.padEnd(14)} ${name}${unit ? `, ${unit}` : ""}`);
  say(`Adgangskode for alle: ${DEMO.password}`);
}
