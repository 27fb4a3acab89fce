import type { ListProgress } from "#shared/protocol/lists.ts";
import type { ImportOutcome } from "./import-list.ts";
import type { ListDesk, OrderedList } from "./list-desk.ts";
import { isRunning, type StagedFile } from "./staging.ts";
import { ListCancelled } from "./steps.ts";

export interface ListRuns {
  /** Begins to take a staged list in, and says where it is; one that has begun goes on as it is. */
  start(file: StagedFile, desk: ListDesk, list: OrderedList): ListProgress;
  /** Takes it back as long as it isn't written; then it is as if nobody had asked. */
  cancel(file: StagedFile): void;
}

const NOWHERE = { done: 0, all: 0 };
const CANCELLED: ListProgress = { state: "cancelled", ...NOWHERE };

export function makeListRuns(onFault: (fault: unknown) => void): ListRuns {
  return {
    start(file, desk, list) {
      if (file.run && isSettled(file.run.progress)) return file.run.progress;
      const run = { progress: { state: "waiting", ...NOWHERE } as ListProgress, abort: new AbortController() };
      file.run = run;
      const onProgress = (done: number, all: number) => {
        if (!run.abort.signal.aborted) run.progress = { state: "working", done, all };
      };
      desk
        .takeIn(list, { onProgress, signal: run.abort.signal })
        .then(ended, (fault: unknown) => failed(fault, onFault))
        .then((progress) => {
          run.progress = progress;
          // What was refused can still be fetched, so such a file waits on.
          if (progress.state === "done" && progress.report?.refused.length === 0) file.bytes = null;
        });
      return run.progress;
    },
    cancel(file) {
      if (!isRunning(file) || !file.run) return;
      file.run.abort.abort();
      if (file.run.progress.state === "waiting") file.run.progress = CANCELLED;
    },
  };
}

/** Running, or taken in. A list that was refused, cancelled or failed may be tried again. */
const isSettled = ({ state }: ListProgress): boolean => state === "waiting" || state === "working" || state === "done";

function ended(outcome: ImportOutcome): ListProgress {
  switch (outcome.outcome) {
    case "done": {
      const { report, importId } = outcome;
      const { rows } = report;
      return { state: "done", done: rows, all: rows, report, ...(importId === null ? {} : { importId }) };
    }
    case "refused":
      return { state: "refused", ...NOWHERE, report: outcome.report };
    case "unreadable":
      return { state: "failed", ...NOWHERE, cause: outcome.refusal.code };
    case "storage-failed":
      return { state: "failed", ...NOWHERE, cause: outcome.cause };
  }
}

function failed(fault: unknown, onFault: (fault: unknown) => void): ListProgress {
  if (fault instanceof ListCancelled) return CANCELLED;
  onFault(fault);
  return { state: "failed", ...NOWHERE, cause: "unavailable" };
}
