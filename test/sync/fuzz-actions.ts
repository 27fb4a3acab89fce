import type { Wire } from "#test/fakes/socket-pair.ts";
import type { Run } from "./fuzz-state.ts";

type Action = (run: Run) => void | Promise<void>;

/** One thing happens: something arrives, time passes, or a line fails. */
export async function act(run: Run): Promise<void> {
  const action = run.random.weighted<Action>([
    [40, letUp],
    [42, letDown],
    [12, answerFetch],
    [10, ({ timeline }) => timeline.pass(run.random.pick([5, 40, 400, 3_000]))],
    [12, ({ server }) => void server.gate.let()],
    [2, ({ timeline }) => void timeline.next()],
    [3, cut],
    [2, letDownLate],
    [5, duplicate],
    [8, reorder],
    [0.6, failFetch],
    [0.8, restart],
    [0.2, ({ timeline }) => timeline.pass(31_000)],
    [0.2, nextDay],
  ]);
  await action(run);
}

function restart({ server, tally }: Run): void {
  tally.restarts += 1;
  server.restart();
}

function nextDay(run: Run): void {
  run.serverAheadMs += 86_400_000;
}

/** One message to the server; sometimes one from another screen in the same moment. */
async function letUp(run: Run): Promise<void> {
  const wires = run.screens.flatMap(({ lines }) => lines.wires).filter(({ up }) => up.length > 0);
  if (wires.length === 0) return;
  const first = run.random.pick(wires);
  const isCommand = first.up[0]?.kind === "command";
  const mayHaveCompany = isPlain(first);
  first.letUp();
  const others = wires.filter((wire) => wire !== first && isPlain(wire));
  if (mayHaveCompany && others.length > 0 && run.random.chance(0.2)) run.random.pick(others).letUp();
  if (!isCommand) return;
  await run.server.idle();
  await run.oracle.look();
}

const ALONE = ["setColumnSorting", "removeColumn"];

/** Commands about many cases get a transaction of their own, and the oracle must look between two transactions. */
const isPlain = (wire: Wire): boolean => {
  const item = wire.up[0];
  return item?.kind === "command" && !ALONE.some((type) => item.text.includes(type));
};

const listening = (run: Run): readonly Wire[] =>
  run.screens.map(({ lines }) => lines.wire()).filter(({ down }) => down.length > 0);

function letDown(run: Run): void {
  const wires = listening(run);
  if (wires.length === 0) return;
  const wire = run.random.pick(wires);
  if (run.fault?.(wire)) run.fault = undefined;
  for (let count = run.random.pick([1, 1, 2, 5]); count > 0; count -= 1) wire.letDown();
}

/** Something still arrives on a line that its client has given up. */
function letDownLate({ random, screens }: Run): void {
  const old = screens.flatMap(({ lines }) => lines.wires.slice(0, -1)).filter(({ down }) => down.length > 0);
  if (old.length > 0) random.pick(old).letDown();
}

function answerFetch({ random, screens }: Run): void {
  const waiting = screens.filter(({ fetches }) => fetches.length > 0);
  if (waiting.length > 0) void random.pick(waiting).fetches.shift()?.answer();
}

function failFetch({ random, screens }: Run): void {
  const waiting = screens.filter(({ fetches }) => fetches.length > 0);
  if (waiting.length > 0) random.pick(waiting).fetches.shift()?.fail();
}

/** A line breaks; the two ends may notice at different times, so that what was sent on it arrives after all. */
function cut(run: Run): void {
  const { random, screens, tally } = run;
  tally.cuts += 1;
  const wires = screens.flatMap(({ lines }) => lines.wires);
  const abandoned = wires.filter((wire) => wire.isOpenForServer() && !wire.isOpenForClient());
  if (abandoned.length > 0 && random.chance(0.5)) {
    random.pick(abandoned).cutForServer();
    return;
  }
  const wire = random.pick(screens).lines.wire();
  const how = random.pick(["both", "client", "server"] as const);
  if (how === "both") wire.cut();
  else if (how === "client") wire.cutForClient();
  else wire.cutForServer();
}

/** What arrived arrives once more: the same frame, or the same command, later. */
function duplicate({ random, screens, tally }: Run): void {
  const { up, down } = random.pick(screens).lines.wire();
  const messages = down.filter(({ kind }) => kind === "message");
  const commands = up.filter(({ kind }) => kind === "command");
  if (messages.length + commands.length === 0) return;
  tally.duplicates += 1;
  if (messages.length > 0) down.splice(random.below(down.length + 1), 0, random.pick(messages));
  if (commands.length > 0) up.splice(random.below(up.length + 1), 0, random.pick(commands));
}

function reorder({ random, screens, tally }: Run): void {
  const queues = screens.map(({ lines }) => lines.wire().down).filter((down) => down.length > 1);
  if (queues.length === 0) return;
  tally.reorderings += 1;
  const down = random.pick(queues);
  const [item] = down.splice(random.below(down.length), 1);
  if (item) down.splice(random.below(down.length + 1), 0, item);
}
