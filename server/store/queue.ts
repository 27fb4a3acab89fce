import type { StreamId } from "#shared/domain/ids.ts";
import type { Progress, Step } from "./commit.ts";
import type { Connection } from "./connection.ts";
import { nextTurn } from "./next-turn.ts";
import { type Advance, StorageFailed } from "./port.ts";
import { type Waiting, type Writer, writeTogether } from "./together.ts";

/** Commands that share one transaction at most: the more, the longer the first of them waits for its answer. */
const TOGETHER = 64;

export interface Work<T> {
  readonly streams: readonly StreamId[];
  readonly alone: boolean;
  readonly run: (on: Connection, progress: Progress) => Promise<Step<T>>;
  readonly advances: (value: T) => readonly Advance[];
}

export interface WriteQueue {
  add<T>(work: Work<T>): Promise<T>;
  /** Nobody is writing or waiting to. */
  isIdle(): boolean;
  /** Resolves when all that was waiting has been written; what comes later is refused. */
  close(): Promise<void>;
}

/** All writing goes through here. What waits in a lane at the same moment shares one transaction, and so one flush to the disk. */
export function makeWriteQueue(writer: Writer): WriteQueue {
  const lanes = new Map<string, { readonly waiting: Waiting[]; readonly drained: Promise<void> }>();
  let closed = false;

  const drain = async (name: string, waiting: Waiting[]): Promise<void> => {
    while (waiting.length > 0) {
      // What else has come in during this turn of the event loop joins, and readers have their turn.
      await nextTurn();
      await writeTogether(writer, takeTogether(waiting));
    }
    lanes.delete(name);
  };
  const wait = (name: string, item: Waiting): void => {
    const lane = lanes.get(name);
    if (lane) return void lane.waiting.push(item);
    const waiting = [item];
    lanes.set(name, { waiting, drained: drain(name, waiting) });
  };
  return {
    add: <T>(work: Work<T>) =>
      new Promise<T>((resolve, fail) => {
        if (closed) return fail(new StorageFailed("unavailable", new Error("the store is closed")));
        wait(writer.database.lane(work.streams), waitingFor(work, resolve, fail));
      }),
    isIdle: () => lanes.size === 0,
    async close() {
      closed = true;
      while (lanes.size > 0) await Promise.all([...lanes.values()].map(({ drained }) => drained));
    },
  };
}

function waitingFor<T>(work: Work<T>, resolve: (value: T) => void, fail: (error: unknown) => void): Waiting {
  return {
    alone: work.alone,
    fail,
    async run(on, before) {
      const { value, progress } = await work.run(on, before);
      return { progress, advances: work.advances(value), settle: () => resolve(value) };
    },
  };
}

function takeTogether(waiting: Waiting[]): readonly Waiting[] {
  const alone = waiting.findIndex((item) => item.alone);
  if (alone === 0) return waiting.splice(0, 1);
  return waiting.splice(0, Math.min(TOGETHER, alone === -1 ? TOGETHER : alone));
}
