import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { productBuilt } from "#test/support/ask-run.ts";
import { RealServer, runCommand, signIn } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const PASSWORD = "en-lang-adgangskode";
const USER = ["user", "add", "Leder Tre", "--role", "leader", "--unit", "Børn", "--password-stdin"];
const env = { LOG_LEVEL: "info" };

describe("a real server process", () => {
  let server: RealServer | null = null;
  beforeAll(async () => void (await productBuilt()), 120_000);
  afterEach(async () => {
    await server?.stop();
    server = null;
  });
  const dataFolder = () => join(tempDir("real"), "data");

  it("prints its address and, while there is no administrator, a link that works once", async () => {
    server = await RealServer.start({ data: dataFolder(), env });
    expect(server.log).toContain(`Sagstavlen kører på ${server.url}\n`);
    const token = /\/start\/([\w-]{43})\n/.exec(server.log)?.[1] ?? "";
    const claim = (name: string) =>
      fetch(`${server?.url}/api/first-administrator`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ token, name, password: PASSWORD }),
      });
    expect((await claim("Ny Administrator")).status).toBe(200);
    expect((await claim("En Til")).status).toBe(404);
    const before = server.log.length;
    await server.stop();
    await server.start();
    expect(server.log.slice(before)).not.toContain("/start/");
    expect((await signIn(server.url, "Ny Administrator", PASSWORD)).cookie).toContain("tavle_session=");
  });

  it("refuses to start a second time on the same data, with one sentence, and the first goes on", async () => {
    const data = dataFolder();
    server = await RealServer.start({ data, env });
    const second = await runCommand(["start"], { data, env: { ...env, PORT: "0" } });
    expect(second).toEqual({ code: 1, out: "", err: `En anden server bruger allerede datamappen ${data}.\n` });
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  it("leaves a note for the command line that only its owner can read, and takes it away when it stops", async () => {
    const data = dataFolder();
    server = await RealServer.start({ data, env });
    const note = join(data, "server.json");
    expect(statSync(note).mode & 0o777).toBe(0o600);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(existsSync(note)).toBe(false);
  });

  it("carries out what the command line wants, while it runs and while it does not, also after a kill", async () => {
    const data = dataFolder();
    server = await RealServer.start({ data, env });
    expect(await runCommand(USER, { data, env }, PASSWORD)).toEqual({
      code: 0,
      out: "Enheden Børn er oprettet.\nLeder Tre er oprettet.\n",
      err: "",
    });
    expect((await signIn(server.url, "Leder Tre", PASSWORD)).cookie).toContain("tavle_session=");
    expect(await runCommand(["journal", "verify"], { data, env })).toMatchObject({ code: 0, err: "" });
    await server.kill();
    expect(existsSync(join(data, "server.json"))).toBe(true);
    expect(await runCommand(["journal", "verify"], { data, env })).toMatchObject({ code: 0, err: "" });
    expect(await runCommand(USER, { data, env }, PASSWORD)).toMatchObject({ code: 1 });
  });

  it("refuses to start with another key or none, with one sentence, and writes nothing", async () => {
    const data = dataFolder();
    server = await RealServer.start({ data, env });
    await server.stop();
    const key = `${data}-key/vault.key`;
    const kept = `${key}.kept`;
    renameSync(key, kept);
    const start = () => runCommand(["start"], { data, env: { ...env, PORT: "0" } });
    const lost = await start();
    expect([lost.code, lost.out, lost.err]).toEqual([
      1,
      "",
      expect.stringMatching(/^Nøglen til personoplysningerne mangler: .*\n$/),
    ]);
    expect(existsSync(key)).toBe(false);
    writeFileSync(key, `${Buffer.alloc(32, 5).toString("base64")}\n`, { mode: 0o600 });
    const wrong = await start();
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("er en anden end den")]);
    expect(readFileSync(key, "utf8")).toBe(`${Buffer.alloc(32, 5).toString("base64")}\n`);
    renameSync(kept, key);
    await server.start();
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  it("says what is wrong with the environment, and where it cannot listen", async () => {
    const data = dataFolder();
    expect(await runCommand(["start"], { data, env: { PORT: "many" } })).toEqual({
      code: 2,
      out: "",
      err: "PORT skal være et portnummer fra 0 til 65535.\n",
    });
    expect(await runCommand(["start", "--port", "1"], { data, env })).toMatchObject({ code: 2, out: "" });
    server = await RealServer.start({ data, env });
    const taken = await runCommand(["start"], { data: dataFolder(), env: { ...env, PORT: String(server.port) } });
    expect([taken.code, taken.err]).toEqual([
      1,
      `Serveren kan ikke lytte på 127.0.0.1 port ${server.port}: den er allerede i brug.\n`,
    ]);
  });
}, 60_000);
