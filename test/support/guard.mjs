/**
 * Runs a program for as long as the process that asked for it lives, however that one ends (a signal, a crash, kill -9):
 * its end closes this one's stdin. Then the program is told to stop and the folder it worked in is removed.
 * Called with one argument, `{command, args, user, folder}` as JSON; without a command it only minds the folder.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const { command, args, user, folder } = JSON.parse(process.argv[2]);
const patienceMs = 10_000;

function leave(code) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

function run() {
  const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], uid: user, gid: user });
  child.on("exit", (code) => leave(code ?? 1));
  process.stdin.on("end", () => {
    child.kill("SIGINT");
    setTimeout(() => child.kill("SIGKILL"), patienceMs);
  });
}

if (command) run();
else process.stdin.on("end", () => leave(0));
process.stdin.resume();
