import type { BareWebAnswer, BareWebAsk } from "./bare-web.ts";
import { enter } from "./board-client.ts";
import type { Figure } from "./figure.ts";
import { LARGE_UNIT, largeDepartment, SIZES, type Size } from "./large-department.ts";
import { percentile } from "./percentile.ts";
import { startTalk, type Talk } from "./process-talk.ts";
import { getWhole, type Whole } from "./web-client.ts";
import { withServer } from "./with-server.ts";

export const name = "first picture over HTTP";
export const bare = "the same bytes from Fastify alone";

const TIMES = 12;
const SIZE_WITH_BUDGET = 5_000;
const BUDGET_KB = 400;

type BareWeb = Talk<BareWebAsk, BareWebAnswer>;

/** A unit's whole board as compressed JSON: asked for as soon as the server is ready, and from then on. */
export async function run(): Promise<Figure[]> {
  const bare = startTalk<BareWebAsk, BareWebAnswer>("bare-web");
  try {
    const figures: Figure[] = [];
    for (const size of SIZES) figures.push(...(await measure(size, bare)));
    return figures;
  } finally {
    await bare.close();
  }
}

async function measure(size: Size, bare: BareWeb): Promise<Figure[]> {
  const { cold, warm, limit } = await withServer(await largeDepartment(size), async (server) => {
    const { cookie, unit } = await enter(server.url, LARGE_UNIT);
    const address = `${server.url}/api/boards/${unit}`;
    await server.stop();
    await server.start();
    const first = await getWhole(address, cookie);
    const { url } = await bare.ask({ base64: first.bytes.toString("base64"), encoding: first.encoding });
    const [ours, theirs] = await inTurn(
      () => getWhole(address, cookie),
      () => getWhole(url),
    );
    return { cold: first, warm: ours, limit: theirs };
  });
  const budget = size === SIZE_WITH_BUDGET ? { budget: BUDGET_KB } : {};
  return [
    { what: `${size} cards, last byte, asked for at the start`, unit: "ms", measured: cold.ms, bare: limit },
    { what: `${size} cards, last byte, from then on`, unit: "ms", measured: warm, bare: limit },
    { what: `${size} cards, ${cold.encoding}`, unit: "kB", measured: cold.bytes.length / 1000, ...budget },
  ];
}

/** The time in the middle of each of the two. */
async function inTurn(one: () => Promise<Whole>, other: () => Promise<Whole>): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < TIMES; n += 1) {
    times[0].push((await one()).ms);
    times[1].push((await other()).ms);
  }
  return [percentile(times[0], 0.5), percentile(times[1], 0.5)];
}
