import type { Progress } from "./commit.ts";
import type { Connection, Database } from "./connection.ts";
import { Conflict } from "./failures.ts";
import { type Advance, StorageFailed } from "./port.ts";

/** How often work is planned again when another process was quicker. */
const ATTEMPTS = 5;

export interface Done {
  readonly progress: Progress;
  readonly advances: readonly Advance[];
  /** Gives the value to whoever waits for it. */
  settle(): void;
}

export interface Waiting {
  /** Takes long: it gets a transaction of its own. */
  readonly alone: boolean;
  run(on: Connection, progress: Progress): Promise<Done>;
  fail(error: unknown): void;
}

export interface Writer {
  readonly database: Database;
  /** What a transaction may take as known when it begins. */
  readonly known: () => Progress;
  /** Told once the transaction is durable, before anyone gets an answer. */
  readonly committed: (progress: Progress, advances: readonly Advance[]) => void;
}

/** Writes these in one transaction, each in its own savepoint: one that throws undoes itself alone, a failing database all. */
export async function writeTogether(writer: Writer, items: readonly Waiting[], attempt = 1): Promise<void> {
  try {
    settle(writer, await inOneTransaction(writer, items));
  } catch (error) {
    if (!(error instanceof Conflict) || attempt >= ATTEMPTS) {
      for (const item of items) item.fail(error);
      return;
    }
    for (const item of items) await writeTogether(writer, [item], attempt + 1);
  }
}

function settle({ committed }: Writer, { outcomes, progress }: Written): void {
  for (const outcome of outcomes) if (outcome.ok) committed(progress, outcome.done.advances);
  for (const outcome of outcomes) {
    if (outcome.ok) outcome.done.settle();
    else outcome.item.fail(outcome.error);
  }
}

type Outcome =
  | { readonly ok: true; readonly done: Done }
  | { readonly ok: false; readonly item: Waiting; readonly error: unknown };

interface Written {
  readonly outcomes: readonly Outcome[];
  readonly progress: Progress;
}

function inOneTransaction({ database, known }: Writer, items: readonly Waiting[]): Promise<Written> {
  return database.transaction(async (on) => {
    const outcomes: Outcome[] = [];
    let progress = known();
    for (const item of items) {
      const outcome: Outcome =
        items.length === 1
          ? { ok: true, done: await item.run(on, progress) }
          : await inSavepoint(database, on, item, progress);
      if (outcome.ok) progress = outcome.done.progress;
      outcomes.push(outcome);
    }
    await on.notify(outcomes.flatMap((outcome) => (outcome.ok ? outcome.done.advances : [])));
    return { outcomes, progress };
  }, items[0]?.alone);
}

/** A failing database, or a quicker process, concerns all who share the transaction; anything else this one alone. */
async function inSavepoint(database: Database, on: Connection, item: Waiting, progress: Progress): Promise<Outcome> {
  await on.control("SAVEPOINT command");
  try {
    const done = await item.run(on, progress);
    await on.control("RELEASE command");
    return { ok: true, done };
  } catch (thrown) {
    const error = database.failureOf(thrown);
    if (error instanceof StorageFailed || error instanceof Conflict) throw error;
    await on.control("ROLLBACK TO command");
    await on.control("RELEASE command");
    return { ok: false, item, error };
  }
}
