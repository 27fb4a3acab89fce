import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runCommand } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { randomFrom } from "#test/sync/random.ts";
import { movesOn, openBoard } from "./board-client.ts";
import type { Figure } from "./figure.ts";
import { fillDataFolder } from "./installation.ts";
import { departmentList, isAny, LIST_DATE, listOfMany } from "./many-cases.ts";
import { openMover } from "./mover.ts";
import { percentile } from "./percentile.ts";
import { getWhole } from "./web-client.ts";
import { withServer } from "./with-server.ts";

export const name = "a long list while the board is in use";
export const bare = "the same screens and moves without a list";

const UNIT = "Voksen Handicap";
/** A department's nightly list, and every case that a big city has ever had. */
const LISTS = [2_300, 100_000] as const;
/** Other teams than the one that works meanwhile, as many as keep a board at a size that people use. */
const TEAM_SIZE = 5_000;
/** How often somebody reads the board, and how many moves a second are made on it. */
const EVERY_MS = 50;
const MOVES_A_SECOND = 5;
/** The mover's own waiting between moves is none: they are timed here. */
const AT_ONCE = 1_000_000;

interface Wait {
  readonly boardMs: number;
  readonly answers: readonly number[];
}

/** One list after the other into one running server whose board is read and worked on all the time. */
export async function run(): Promise<Figure[]> {
  const data = join(tempDir("long-list"), "data");
  await fillDataFolder(data, departmentList(), [UNIT]);
  return withServer(data, async ({ url, options }) => {
    const board = await openBoard(url, UNIT);
    const mover = await openMover(board, movesOn(board));
    const read = () => getWhole(`${url}/api/boards/${board.unit}`, board.cookie);
    const figures: Figure[] = [];
    for (const rows of LISTS) {
      const file = join(tempDir("list"), "list.csv");
      writeFileSync(file, listOfMany(teamsFor(rows), isAny));
      for (const round of ["new", "unchanged"] as const) {
        const before = performance.now();
        const importing = runCommand(["import", file, "--as-of", LIST_DATE], options);
        const busy = await meanwhile(importing, read, mover.moveAbout);
        const { code, err } = await importing;
        if (code !== 0) throw new Error(`the list was not taken in: ${err}`);
        const took = performance.now() - before;
        const quiet = await meanwhile(wait(Math.min(took, 5000)), read, mover.moveAbout);
        figures.push(...figuresOf(`${rows.toLocaleString("en")} rows, ${round}`, took, busy, quiet));
      }
    }
    mover.leave();
    return figures;
  });
}

const teamsFor = (rows: number) =>
  Array.from({ length: Math.ceil(rows / TEAM_SIZE) }, (_, n) => ({
    team: `Team ${rows} ${n}`,
    count: Math.min(TEAM_SIZE, rows - n * TEAM_SIZE),
  }));

function figuresOf(what: string, took: number, busy: Wait, quiet: Wait): readonly Figure[] {
  return [
    { what: `${what}: taken in by the command line`, unit: "s", measured: took / 1000 },
    { what: `${what}: longest wait for a board meanwhile`, unit: "ms", measured: busy.boardMs, bare: quiet.boardMs },
    {
      what: `${what}: a move answered meanwhile, p50`,
      unit: "ms",
      measured: percentile(busy.answers, 0.5),
      bare: percentile(quiet.answers, 0.5),
    },
    {
      what: `${what}: a move answered meanwhile, longest`,
      unit: "ms",
      measured: Math.max(...busy.answers),
      bare: Math.max(...quiet.answers),
    },
  ];
}

async function meanwhile(
  end: Promise<unknown>,
  read: () => Promise<{ readonly ms: number }>,
  moveAbout: Awaited<ReturnType<typeof openMover>>["moveAbout"],
): Promise<Wait> {
  let isOver = false;
  const over = end.then(() => {
    isOver = true;
  });
  const reading = (async () => {
    let longest = 0;
    while (!isOver) {
      longest = Math.max(longest, (await read()).ms);
      await wait(EVERY_MS);
    }
    return longest;
  })();
  const answers: Promise<number>[] = [];
  const random = randomFrom(1);
  while (!isOver) {
    answers.push(moveAbout(AT_ONCE, 1, random).then(([move]) => (move ? move.answeredMs - move.atMs : 0)));
    await wait(1000 / MOVES_A_SECOND);
  }
  await over;
  return { boardMs: await reading, answers: await Promise.all(answers) };
}
