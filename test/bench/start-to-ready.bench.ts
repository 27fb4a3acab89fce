import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { RealServer } from "#test/support/real-server.ts";
import { openBoard } from "./board-client.ts";
import type { Figure } from "./figure.ts";
import { LARGE_UNIT, largeDepartment } from "./large-department.ts";
import { percentile } from "./percentile.ts";
import { startTalk } from "./process-talk.ts";
import type { ScreensAnswer, ScreensAsk } from "./screens.ts";
import { withServer } from "./with-server.ts";

export const name = "start and memory";
export const bare = "node -e 0; for memory, the server just started";

const TIMES = 5;
const SIZE = 10_000;
const SCREENS = 300;

/** How soon a stopped server is back on existing data, and what it weighs with a large board and many screens. */
export const run = async (): Promise<Figure[]> =>
  withServer(await largeDepartment(SIZE), async (server) => {
    const starts: number[] = [];
    const limits: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      await server.stop();
      limits.push(await elapsedMs(() => promisify(execFile)(process.execPath, ["-e", "0"])));
      starts.push(await elapsedMs(() => server.start()));
    }
    const alone = await memoryOf(server);
    return [
      {
        what: "start to ready, existing data",
        unit: "ms",
        measured: percentile(starts, 0.5),
        bare: percentile(limits, 0.5),
        budget: 1_000,
      },
      {
        what: `memory, ${SIZE} open cases, ${SCREENS} screens`,
        unit: "MB",
        measured: await memoryUnderScreens(server),
        bare: alone,
        budget: 250,
      },
    ];
  });

async function memoryUnderScreens(server: RealServer): Promise<number> {
  const screens = startTalk<ScreensAsk, ScreensAnswer>("screens");
  try {
    await screens.ask({ type: "open", board: await openBoard(server.url, LARGE_UNIT), count: SCREENS });
    return await memoryOf(server);
  } finally {
    await screens.close();
  }
}

async function elapsedMs(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Resident memory in MB, as the server itself says it. */
async function memoryOf({ url }: RealServer): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const bytes = /^tavle_resident_memory_bytes (\S+)$/m.exec(text)?.[1];
  return Number(bytes) / 1e6;
}
