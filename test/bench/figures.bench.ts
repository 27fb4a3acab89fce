import { join } from "node:path";
import { type Figures, makeFigures } from "#server/figures/figures.ts";
import type { StorePlace } from "#server/store/place.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { randomFrom } from "#test/sync/random.ts";
import { movesOn, type OpenBoard, openBoard } from "./board-client.ts";
import type { Figure } from "./figure.ts";
import { EVENTS } from "./like-case.ts";
import { longHistory, UNITS } from "./long-history.ts";
import { type Mover, openMover } from "./mover.ts";
import { percentile } from "./percentile.ts";
import { getWhole } from "./web-client.ts";
import { withServer } from "./with-server.ts";

export const name = "figures";
export const bare = "the same mover on the same board while nothing is computed";

const SIZES = [1_000, 10_000, 100_000] as const;
const BUDGET_MS = 1_000;
/** The mover's pace, and how many moves each thing is watched for. */
const MOVES_A_SECOND = 20;
const MOVES = 120;

/**
 * A server whose board is worked on while a unit's figures are computed beside it, again and again: by a new thread each
 * time, which reads everything, and by one that knows all but the last moves; then its wall, asked for over HTTP.
 */
export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const data = await longHistory(size);
    figures.push(
      ...(await withServer(data, ({ url }) => measure(size, url, { dialect: "sqlite", file: join(data, "tavle.db") }))),
    );
  }
  return figures;
}

async function measure(size: number, url: string, place: StorePlace): Promise<Figure[]> {
  const board = await openBoard(url, UNITS[0]);
  const mover = await openMover(board, movesOn(board));
  const thousands = (count: number) => count.toLocaleString("en");
  const what = `${thousands(size)} cases, ${thousands(size * EVENTS)} events`;
  const quiet = await whileMoving(mover, null);
  const first = await whileMoving(mover, () => answerAnew(place, board));
  const known = makeFigures({ place });
  await answer(known, board);
  const later = await whileMoving(mover, () => answer(known, board));
  await known.close();
  const wall = await whileMoving(mover, async () => {
    await getWhole(`${url}/api/walls/${board.unit}?kind=room`, board.cookie);
  });
  mover.leave();
  const budget = size === SIZES.at(-1) ? { budget: BUDGET_MS } : {};
  const figure = (told: string, measured: number): Figure => ({ what: `${what}: ${told}`, unit: "ms", measured });
  const acknowledged = (told: string, { answers }: Watched): Figure => ({
    ...figure(`a move acknowledged while ${told}, p95`, percentile(answers, 0.95)),
    bare: percentile(quiet.answers, 0.95),
  });
  return [
    { ...figure("first answer, everything read", percentile(first.took, 0.5)), ...budget },
    { ...figure("later answers, p95", percentile(later.took, 0.95)), ...budget },
    figure(`a wall's picture of ${thousands(board.view.cards.length)} cards, p95`, percentile(wall.took, 0.95)),
    acknowledged("everything is read", first),
    acknowledged("later answers are computed", later),
    acknowledged("the wall is drawn", wall),
  ];
}

interface Watched {
  /** Milliseconds for each time that the work was done. */
  readonly took: readonly number[];
  /** Milliseconds until each move was acknowledged. */
  readonly answers: readonly number[];
}

/** Somebody moves cards; the work is done again and again until the last of them is moved. */
async function whileMoving(mover: Mover, work: (() => Promise<void>) | null): Promise<Watched> {
  let isOver = false;
  const moving = mover.moveAbout(MOVES_A_SECOND, MOVES, randomFrom(5)).finally(() => {
    isOver = true;
  });
  const took: number[] = [];
  while (work && !isOver) {
    const before = performance.now();
    await work();
    took.push(performance.now() - before);
  }
  return { took, answers: (await moving).map(({ atMs, answeredMs }) => answeredMs - atMs) };
}

async function answerAnew(place: StorePlace, board: OpenBoard): Promise<void> {
  const figures = makeFigures({ place });
  await answer(figures, board);
  await figures.close();
}

async function answer(figures: Figures, { unit }: OpenBoard): Promise<void> {
  const told = await figures.ofUnit(unit, "room", Date.now() as Instant);
  if (!told.ok) throw new Error(`no figures: ${told.error}`);
  if (told.value.trend.weeks.length === 0) throw new Error("figures of nothing");
}
