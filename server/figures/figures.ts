import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "#server/project-root.ts";
import type { StorePlace } from "#server/store/place.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { FigureAnswer, FigureQuestion } from "./messages.ts";

export type FiguresFailed = "unavailable";

/** A unit's flow, computed in a thread of its own on a connection of its own, so that no move waits for it. */
export interface Figures {
  /**
   * `kind` is the wall's: a corridor's figures are as if the cases that are not for it weren't there (WA2). Refused with
   * `unavailable` where the thread has failed or the server closes; the next question starts a new one.
   */
  ofUnit(unit: UnitId, kind: WallKind, now: Instant): Promise<Result<UnitFlow, FiguresFailed>>;
  close(): Promise<void>;
}

export interface FiguresOptions {
  /** The database, as `store.place` says. */
  readonly place: StorePlace;
  /** Told of what went wrong in the thread; nothing of the data is in it. */
  readonly onFault?: (fault: string) => void;
  /** What the thread runs: the server's build has it. */
  readonly threadFile?: string;
}

type Answer = Result<UnitFlow, FiguresFailed>;

/** Questions wait for each other; the same one, asked again while it waits or is worked on, gets the same answer. Nothing is started before the first. */
export function makeFigures({ place, onFault, threadFile = threadOn(place) }: FiguresOptions): Figures {
  const asked = new Map<string, Promise<Answer>>();
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function thread(): Worker {
    if (worker) return worker;
    const started = new Worker(threadFile, { workerData: place });
    // Whoever asks listens too; between questions it may end as well.
    started.on("error", () => {});
    started.on("exit", () => {
      if (worker === started) worker = null;
    });
    worker = started;
    return started;
  }

  const drop = async (): Promise<void> => {
    const going = worker;
    worker = null;
    await going?.terminate();
  };

  async function answer(question: FigureQuestion): Promise<Answer> {
    if (isClosed) return refuse("unavailable");
    const told = await ask(thread(), question);
    if (told.ok) return ok(told.flow);
    // A thread that has failed once may know half of a change: the next question reads all anew.
    await drop();
    if (!isClosed) onFault?.(told.fault);
    return refuse("unavailable");
  }

  return {
    ofUnit(unit, kind, now) {
      const key = `${unit} ${kind} ${now}`;
      const known = asked.get(key);
      if (known) return known;
      const mine = last.then(() => answer({ unit, kind, now })).finally(() => asked.delete(key));
      asked.set(key, mine);
      last = mine;
      return mine;
    },
    async close() {
      isClosed = true;
      await drop();
      await last;
    },
  };
}

/** A thread that says nothing for so long hangs on its database: another begins. */
const PATIENCE_MS = 60_000;
const threadOn = ({ dialect }: StorePlace): string => join(projectRoot, `dist/server/figures-on-${dialect}.js`);

/** Its answer, or why there is none: an error in it, or its end before it has answered. */
function ask(worker: Worker, question: FigureQuestion): Promise<FigureAnswer> {
  return new Promise((resolve) => {
    const hung = setTimeout(() => settle({ ok: false, fault: "the thread said nothing" }), PATIENCE_MS);
    const settle = (answer: FigureAnswer) => {
      clearTimeout(hung);
      worker.off("message", settle).off("error", onError).off("exit", onExit);
      resolve(answer);
    };
    const onError = (error: Error) => settle({ ok: false, fault: error.message });
    const onExit = () => settle({ ok: false, fault: "the thread ended" });
    worker.on("message", settle).on("error", onError).on("exit", onExit);
    worker.postMessage(question);
  });
}
