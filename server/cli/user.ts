import { json } from "node:stream/consumers";
import { z } from "zod";
import { accountRequest } from "#server/auth/give-account.ts";
import { ROLES } from "#shared/domain/permissions.ts";
import { readArguments } from "./arguments.ts";
import { callLocal } from "./local-call.ts";
import { DONE, REFUSED, type Terminal, WRONG_USE } from "./terminal.ts";

export const USER_USAGE = `Brug: npm run -s user -- add NAVN --role ROLLE --unit ENHED [--password-stdin]
  ROLLE er én af ${ROLES.join(", ")}. Du bliver spurgt om en adgangskode på mindst 10 tegn; med --password-stdin læses den fra standard input.
  En enhed, der ikke findes, bliver oprettet. coordinator og administrator har ingen enhed.
`;

const answer = z.union([
  z.object({ ok: z.literal(true), unitCreated: z.boolean(), personAdded: z.boolean() }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);

const options = { role: { type: "string" }, unit: { type: "string" }, "password-stdin": { type: "boolean" } } as const;

/** `user add`: a person with a password. */
export async function user(argv: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(argv, options);
  const [action, name, ...rest] = read.ok ? read.value.positionals : [];
  if (!read.ok || action !== "add" || name === undefined || rest.length > 0) return usage(terminal);
  const { role, unit, "password-stdin": isPiped = false } = read.value.values;
  if (!isPiped && !terminal.person) return usage(terminal);
  const password = isPiped ? (await terminal.input()).replace(/\r?\n$/, "") : await askTwice(terminal.person);
  if (password === null) return refused(terminal, "De to adgangskoder er ikke ens. Intet er ændret.");
  const asked = accountRequest.safeParse({ name, role, password, ...(unit === undefined ? {} : { unit }) });
  if (!asked.success) return wrong(terminal, asked.error);
  const needsUnit = asked.data.role !== "coordinator" && asked.data.role !== "administrator";
  if (needsUnit && asked.data.unit === undefined) return usage(terminal, "--unit mangler.");

  const request = {
    method: "POST",
    path: "/user",
    body: Buffer.from(JSON.stringify(asked.data)),
    headers: { "content-type": "application/json" },
  } as const;
  const called = await callLocal(terminal.config, terminal.now, request, async ({ body }) =>
    answer.safeParse(await json(body)),
  );
  if (!called.ok) return refused(terminal, called.error);
  if (!called.value.success) return refused(terminal, "Serveren svarede ikke som ventet.");
  return tell(terminal, called.value.data, name, asked.data.unit);
}

/** What is typed unseen is typed twice; null where the two differ, or the person left. */
async function askTwice(person: Terminal["person"]): Promise<string | null> {
  const first = (await person?.askUnseen("Adgangskode: ")) ?? null;
  return first !== null && first === (await person?.askUnseen("Gentag adgangskoden: ")) ? first : null;
}

async function tell(
  terminal: Terminal,
  given: z.infer<typeof answer>,
  name: string,
  unit: string | undefined,
): Promise<number> {
  if (!given.ok) return refused(terminal, REFUSALS[given.code] ?? `Afvist: ${given.code}.`);
  if (given.unitCreated) await terminal.out(`Enheden ${unit} er oprettet.\n`);
  await terminal.out(
    given.personAdded ? `${name} er oprettet.\n` : `${name} fandtes i forvejen og har nu en adgangskode.\n`,
  );
  return DONE;
}

const REFUSALS: Readonly<Record<string, string>> = {
  "has-password": "Der er allerede en person med det navn og en adgangskode.",
  "unit-needed": "Rollen kræver en enhed: --unit.",
  "name-taken": "Der er allerede en person med det navn i en anden rolle eller enhed.",
  "storage-failed": "Databasen kunne ikke gemme. Intet er ændret.",
};

function wrong(terminal: Terminal, error: z.ZodError): number {
  const fields = new Set(error.issues.map((issue) => issue.path[0]));
  if (fields.has("password")) return usage(terminal, "Adgangskoden skal have mellem 10 og 200 tegn.");
  if (fields.has("role")) return usage(terminal, "--role mangler eller er ukendt.");
  return usage(terminal, fields.has("unit") ? "--unit er tom eller for lang." : "Navnet er tomt eller for langt.");
}

function refused(terminal: Terminal, sentence: string): number {
  terminal.err(`${sentence}\n`);
  return REFUSED;
}

function usage(terminal: Terminal, sentence?: string): number {
  terminal.err(`${sentence === undefined ? "" : `${sentence}\n`}${USER_USAGE}`);
  return WRONG_USE;
}
