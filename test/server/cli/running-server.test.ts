import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readNote } from "#server/server-note.ts";
import { start } from "#server/start.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { dial } from "#test/server/socket/test-line.ts";
import { signIn } from "#test/support/real-server.ts";
import { type TestTerminal, terminalAt } from "./test-terminal.ts";

const PASSWORD = "en-lang-adgangskode";
const TEAM = "Voksen Handicap";

/** The server of this terminal's data folder, in this process, on a port of its own. */
async function serve({ config }: TestTerminal): Promise<{ readonly url: string; stop(): Promise<number> }> {
  let stop = () => {};
  let ended: Promise<number> = Promise.resolve(0);
  const untilStopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const said = await new Promise<string>((say) => {
    ended = start(config, { untilStopped, say });
  });
  const url = /http:\S+?:\d+/.exec(said)?.[0] ?? "";
  const end = () => {
    stop();
    return ended;
  };
  onTestFinished(async () => void (await end()));
  return { url, stop: end };
}

it("[SY1] a list taken in from the command line goes through the running server and onto the screens that are open", async () => {
  const terminal = terminalAt();
  const leader = ["add", "Leder Tre", "--role", "leader", "--unit", TEAM, "--password-stdin"];
  expect(await terminal.type("user", leader, PASSWORD)).toMatchObject({ code: 0 });
  const { url } = await serve(terminal);
  const { cookie } = await signIn(url, "Leder Tre", PASSWORD);
  const { units } = await (await fetch(`${url}/api/units`, { headers: { cookie } })).json();
  const screen = dial(url, cookie);
  screen.socket.emit("hello", { unit: units[0].id, since: units[0].seq, protocol: PROTOCOL });
  await screen.next("welcome");
  const list = `Sagsnr.;Paragraf;Sagstype;Modtaget;Fase;Team\n26-7;SEL § 85;Ny ansøgning;02-11-2026;Modtagelse;${TEAM}\n`;
  const file = join(terminal.config.dataFolder, "liste.csv");
  writeFileSync(file, list);
  const taken = await terminal.type("import", [file, "--as-of", "2026-11-20", "--json"]);
  expect([taken.code, JSON.parse(taken.out)]).toEqual([0, expect.objectContaining({ rows: 1, created: 1 })]);
  const frame = await screen.next("changes");
  expect(frame.puts.map(({ number }) => number)).toEqual(["26-7"]);
}, 60_000);

it("[SY1] a log replayed from the command line goes through the running server, into a unit that everybody with rights can open", async () => {
  const terminal = terminalAt();
  const coordinator = ["add", "Koordinator", "--role", "coordinator", "--password-stdin"];
  expect(await terminal.type("user", coordinator, PASSWORD)).toMatchObject({ code: 0 });
  const { url } = await serve(terminal);
  const { cookie } = await signIn(url, "Koordinator", PASSWORD);
  const taken = await terminal.type("replay", ["test/data/permit-log.csv", "--unit", TEAM, "--json"]);
  expect([taken.code, JSON.parse(taken.out)]).toEqual([0, expect.objectContaining({ cases: 698, open: 52 })]);
  const { units } = await (await fetch(`${url}/api/units`, { headers: { cookie } })).json();
  const board = await (await fetch(`${url}/api/boards/${units[0].id}`, { headers: { cookie } })).json();
  expect(board.cards).toHaveLength(698);
}, 60_000);

it("the command line asks the server that runs, and opens the data itself where a note of a dead one lies", async () => {
  const terminal = terminalAt();
  const server = await serve(terminal);
  const note = await readNote(terminal.config.dataFolder);
  expect(note).toMatchObject({ host: "127.0.0.1", pid: process.pid, port: Number(new URL(server.url).port) });
  expect(await terminal.type("journal", ["verify"])).toMatchObject({ code: 0, err: "" });
  expect(await server.stop()).toBe(0);
  expect(await readNote(terminal.config.dataFolder)).toBeNull();
  writeFileSync(join(terminal.config.dataFolder, "server.json"), JSON.stringify(note));
  expect(await terminal.type("journal", ["verify"])).toMatchObject({ code: 0, err: "" });
}, 60_000);
