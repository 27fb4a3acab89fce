import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { hashPassword } from "#server/auth/passwords.ts";
import { newToken } from "#server/auth/tokens.ts";
import { projectRoot } from "#server/project-root.ts";
import type { Store } from "#server/store/port.ts";
import { personId } from "#shared/protocol/scalars.ts";
import { chanceOf } from "./chance.ts";
import { workTogether } from "./colleague-day.ts";
import { COLLEAGUES, UNITS } from "./department.ts";

const told = z.object({
  address: z.string(),
  seed: z.number(),
  people: z.array(
    z.object({
      id: personId,
      name: z.string(),
      password: z.string(),
      isLeader: z.boolean(),
      unitName: z.enum(UNITS),
    }),
  ),
});
type Told = z.infer<typeof told>;

/** Colleagues in a process of their own, signed in like anybody; they go when the server does, however it goes. */
export function startColleagueProcess(store: Store, address: string, seed: number): () => Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot, "server/run.mjs"), "demo-colleagues"], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.once("error", () => {});
  child.stdin.on("error", () => {});
  void passwordsFor(store).then((people) =>
    child.stdin.write(`${JSON.stringify({ address, seed, people } satisfies Told)}\n`),
  );
  return async () => {
    child.stdin.end();
    await gone;
  };
}

/** A new password for each, known to nobody else and for no longer than this. */
async function passwordsFor(store: Store): Promise<Told["people"]> {
  const people = [...(await store.organisation()).people.values()];
  const found = COLLEAGUES.flatMap((name) => people.find((person) => person.name === name) ?? []);
  const units = (await store.organisation()).units;
  return Promise.all(
    found.map(async ({ id, name, role, units: [unit] }) => {
      const password = newToken();
      await store.saveCredential({ personId: id, passwordHash: await hashPassword(password) });
      const unitName = UNITS.find((each) => unit !== undefined && units.get(unit)?.name === each) ?? UNITS[0];
      return { id, name, password, isLeader: role === "leader", unitName };
    }),
  );
}

/** The colleagues' own process: told on its input where to go, at work until that input ends. */
export async function runColleagues(input: NodeJS.ReadableStream = process.stdin): Promise<number> {
  // The server is told to stop, and tells us.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
  const lines = createInterface({ input });
  const over = new Promise<false>((resolve) => lines.once("close", () => resolve(false)));
  const first = await Promise.race([over, new Promise<string>((resolve) => lines.once("line", resolve))]);
  if (first === false) return 0;
  const { address, seed, people } = told.parse(JSON.parse(first));
  const pause = (ms: number): Promise<boolean> =>
    Promise.race([over, new Promise<true>((resolve) => setTimeout(() => resolve(true), ms).unref())]);
  const ids = new Set(people.map(({ id }) => id));
  await workTogether({ address, people, ids, chance: chanceOf(seed).branch(String(Date.now())), pause });
  return 0;
}
