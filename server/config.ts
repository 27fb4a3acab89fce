import { resolve } from "node:path";
import { z } from "zod";
import { ok, type Result, refuse } from "#shared/lib/result.ts";

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute; the embedded database, the lock and the running server's note lie here. */
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** The address that people use, without a path; null: whatever host the request names. */
  readonly origin: string | null;
  /** As Fastify takes it: nobody, everybody, that many hops, or these addresses. */
  readonly trustProxy: boolean | number | string;
  readonly keyFile: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const origin = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === "/")
  .transform((text) => new URL(text).origin);

const trustProxy = z.string().transform((text): boolean | number | string => {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+$/.test(text) ? Number(text) : text;
});

/** What an administrator sets from outside (surface.md); an empty variable counts as none. */
const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(3000),
  HOST: z.string().regex(/^\S+$/).default("127.0.0.1"),
  TAVLE_DATA: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  TAVLE_ORIGIN: origin.optional(),
  TRUST_PROXY: trustProxy.default(false),
  TAVLE_KEY_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});

const EXPECTED: Readonly<Record<keyof z.infer<typeof environment>, string>> = {
  PORT: "et portnummer fra 0 til 65535",
  HOST: "en adresse eller et værtsnavn",
  TAVLE_DATA: "en mappe",
  DATABASE_URL: "en adresse, der begynder med postgres://",
  TAVLE_ORIGIN: "en adresse som https://tavle.kommune.dk uden sti",
  TRUST_PROXY: "true, false, et antal led eller adresser",
  TAVLE_KEY_FILE: "en fil",
  LOG_LEVEL: `én af ${LOG_LEVELS.join(", ")}`,
};

/** Reads the environment once; refused with one sentence for each variable that can't be used (its value is not repeated). */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Result<Config, readonly string[]> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) return refuse(sentencesOf(parsed.error));
  const dataFolder = resolve(parsed.data.TAVLE_DATA);
  return ok({
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    dataFolder,
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    origin: parsed.data.TAVLE_ORIGIN ?? null,
    trustProxy: parsed.data.TRUST_PROXY,
    keyFile: resolve(parsed.data.TAVLE_KEY_FILE ?? `${dataFolder}-key/vault.key`),
    logLevel: parsed.data.LOG_LEVEL,
  });
}

/**
 * The demo's: a folder, a database and a key of its own, whatever is set for a real installation. `unused`: what is set
 * and plays no part.
 */
export function readDemoConfig(
  port: number | null,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Result<{ readonly config: Config; readonly unused: readonly string[] }, readonly string[]> {
  const { DATABASE_URL, TAVLE_KEY_FILE, TAVLE_ORIGIN, TRUST_PROXY, TAVLE_DATA, LOG_LEVEL, ...kept } = env;
  const asked = { TAVLE_DATA: TAVLE_DATA?.trim() || "./data-demo", LOG_LEVEL: LOG_LEVEL?.trim() || "warn" };
  const read = readConfig({ ...kept, ...asked, ...(port === null ? {} : { PORT: String(port) }) });
  if (!read.ok) return read;
  const unused = Object.entries({ DATABASE_URL, TAVLE_KEY_FILE, TAVLE_ORIGIN, TRUST_PROXY })
    .filter(([, value]) => value !== undefined && value.trim() !== "")
    .map(([name]) => name);
  return ok({ config: read.value, unused });
}

function sentencesOf(error: z.ZodError): readonly string[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return Object.entries(EXPECTED)
    .filter(([name]) => names.has(name))
    .map(([name, expected]) => `${name} skal være ${expected}.`);
}
