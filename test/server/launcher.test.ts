import { execFile } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { tempDir } from "#test/support/temp-dir.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
let house = "";

function put(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function launch(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["server/run.mjs", ...args], { cwd: house }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

beforeEach(() => {
  house = tempDir("house");
  for (const file of ["run.mjs", "build.mjs"]) cpSync(join(root, "server", file), join(house, "server", file));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
  put("package.json", JSON.stringify({ type: "module", imports: { "#shared/*": "./shared/*" } }));
  put("package-lock.json", "{}");
  put("shared/words.json", JSON.stringify({ hello: "goddag" }));
  put("server/figures/figures-on-sqlite.ts", "export {};");
  put("server/figures/figures-on-postgres.ts", "export {};");
  put("server/answer.ts", "export const code: number = 3;");
  put(
    "server/main.ts",
    `import words from "#shared/words.json" with { type: "json" };
     import { code } from "./answer.ts";
     import { z } from "zod";
     export async function run(command: string, argv: readonly string[]): Promise<number> {
       console.log(JSON.stringify([words.hello, command, ...argv, typeof z]));
       return code;
     }`,
  );
});

test("a command gets its arguments, owns stdout alone, and its number is the exit code", async () => {
  const { code, out, err } = await launch("import", "liste.csv", "--json");
  expect({ code, out: JSON.parse(out) }).toEqual({
    code: 3,
    out: ["goddag", "import", "liste.csv", "--json", "object"],
  });
  expect(err).toContain("Bygger serveren");
});

test("the server is built again when a file changed, and only then", async () => {
  await launch("import");
  expect((await launch("import")).err).toBe("");
  put("server/answer.ts", "export const code: number = 4 as const;");
  expect(await launch("import")).toMatchObject({ code: 4, err: expect.stringContaining("Bygger serveren") });
});

test("the server is built again when a file is gone, and a build that fails leaves no half one", async () => {
  await launch("import");
  rmSync(join(house, "server/answer.ts"));
  const failed = await launch("import");
  expect(failed.code).toBe(1);
  expect(failed.err).toContain("answer.ts");
  put("server/answer.ts", "export const code: number = 5;");
  expect((await launch("import")).code).toBe(5);
});

test("several commands that find the server stale at once all run", async () => {
  const launched = await Promise.all(["a", "b", "c"].map((name) => launch(name)));
  expect(launched.map(({ code }) => code)).toEqual([3, 3, 3]);
});
