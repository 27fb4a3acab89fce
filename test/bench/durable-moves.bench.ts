import type { ColumnId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import { UNIT, viewers } from "#test/support/builders.ts";
import { openOffice, type TestOffice } from "#test/support/office.ts";
import { type Bare, type DatabaseSite, postgresSite, sqliteSite } from "./database-site.ts";
import type { Figure } from "./figure.ts";
import { percentile } from "./percentile.ts";
import type { Tape } from "./tape.ts";

export const name = "durable moves";
export const bare = "the same statements by the driver alone, one COMMIT each";

const CASES = 300;
const MOVERS = 50;
/** Product and bare driver take turns, often: what else the machine does then slows both alike. */
const ROUNDS = 10;
/** A turn ends after so many moves, on a slow machine after so long. */
const MOVES = { SQLite: 250, PostgreSQL: 120 } as const;
const ROUND_MS = 400;

/** What a move costs from the command to the durable answer, alone and with fifty who move at the same moment. */
export async function run(): Promise<Figure[]> {
  const onSqlite = await measure(sqliteSite());
  return [...onSqlite, ...(await measure(await postgresSite()))];
}

interface Turn {
  readonly tookMs: number;
  /** Milliseconds that each move waited for its answer. */
  readonly waits: readonly number[];
}

async function measure(site: DatabaseSite): Promise<Figure[]> {
  const before = await openOffice(site.open);
  for (let n = 0; n < CASES; n += 1) await before.register(`26-${10_000 + n}`, "SEL § 85", "2026-03-02");
  await before.store.close();
  const bare = await site.openBare();
  const office = await openOffice(site.open);
  const moves = MOVES[site.name];
  const move = await movesOf(office);
  const tape = await site.record(() => byMovers(1, moves * ROUNDS, move, ROUND_MS * ROUNDS).then(() => {}));
  const part = Math.floor(tape.length / ROUNDS);
  const turns: Record<"bare" | "one" | "fifty", Turn[]> = { bare: [], one: [], fifty: [] };
  for (let n = 0; n < ROUNDS; n += 1) {
    turns.bare.push(await playBare(bare, tape.slice(n * part, (n + 1) * part)));
    turns.one.push(await byMovers(1, moves, move));
    turns.fifty.push(await byMovers(MOVERS, moves * 2, move));
  }
  await bare.close();
  await office.store.close();
  await site.close();
  return figuresOf(site, { bare: together(turns.bare), one: together(turns.one), fifty: together(turns.fifty) });
}

/** Moves the cases in turn, each to *Oplysning* and back again; throws where one is refused. */
async function movesOf(office: TestOffice): Promise<() => Promise<void>> {
  const unit = must((await office.store.organisation()).units.get(UNIT), "unit");
  const columnOf = (stage: string): ColumnId => must(unit.columns.find((column) => column.stage === stage)?.id, stage);
  const [intake, investigation] = [columnOf("intake"), columnOf("investigation")];
  const places = (await office.store.board(UNIT)).cases.map(({ state }) => ({
    caseId: state.id,
    column: state.column,
  }));
  let turn = 0;
  return async () => {
    const place = must(places[turn++ % places.length], "a case");
    const from = place.column;
    place.column = from === intake ? investigation : intake;
    const answers = from === intake ? {} : { reason: "movedByMistake" as const };
    const payload = { caseId: place.caseId, toColumn: place.column, from, answers };
    const answer = await office.give("moveCase", payload, viewers.anna);
    if (!answer.ok) throw new Error(`refused: ${answer.code}`);
  };
}

async function byMovers(movers: number, moves: number, move: () => Promise<void>, limitMs = ROUND_MS): Promise<Turn> {
  const waits: number[] = [];
  const started = performance.now();
  const since = (): number => performance.now() - started;
  let left = moves;
  const mover = async (): Promise<void> => {
    while (left > 0 && since() < limitMs) {
      left -= 1;
      const before = since();
      await move();
      waits.push(since() - before);
    }
  };
  await Promise.all(Array.from({ length: movers }, mover));
  return { tookMs: since(), waits };
}

async function playBare(bare: Bare, tape: Tape): Promise<Turn> {
  const waits = await bare.play(tape);
  return { tookMs: sum(waits), waits };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Work {
  readonly perSecond: number;
  readonly waits: readonly number[];
}

function together(turns: readonly Turn[]): Work {
  const waits = turns.flatMap((turn) => turn.waits);
  return { perSecond: (waits.length * 1000) / sum(turns.map(({ tookMs }) => tookMs)), waits };
}

function figuresOf(
  { name: database }: DatabaseSite,
  { bare, one, fifty }: Readonly<Record<"bare" | "one" | "fifty", Work>>,
): Figure[] {
  // Budgets hold on SQLite; PostgreSQL is reported beside them.
  const within = (budget: number) => (database === "SQLite" ? { budget } : {});
  const rate = (movers: string, work: Work): Figure => ({
    what: `moves a second, ${movers}, ${database}`,
    unit: "/s",
    measured: work.perSecond,
    bare: bare.perSecond,
    higherIsBetter: true,
    ...within(bare.perSecond / 2),
  });
  const wait = (movers: string, measured: number, limit: number, budget: number): Figure => ({
    what: `move acknowledged, p95, ${movers}, ${database}`,
    unit: "ms",
    measured,
    bare: limit,
    ...within(budget),
  });
  return [
    rate("one mover", one),
    rate("50 at once", fifty),
    wait("one mover", percentile(one.waits, 0.95), percentile(bare.waits, 0.95), 5),
    wait("50 at once", percentile(fifty.waits, 0.95), percentile(turnsOf(bare.waits), 0.95), 50),
  ];
}

/** How long the last of fifty waits who come at once, when the bare database takes them one after the other. */
const turnsOf = (waits: readonly number[]): number[] =>
  waits.slice(MOVERS - 1).map((_, at) => sum(waits.slice(at, at + MOVERS)));
