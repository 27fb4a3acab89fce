import { type Dispatch, useCallback, useEffect, useReducer, useRef } from "react";
import { type Instant, toPlainDate } from "#shared/domain/dates.ts";
import { momentOf } from "#shared/domain/zone.ts";
import { type ListDraft, orderOf } from "./draft.ts";
import { type Flow, type FlowEvent, isUnderWay, nextFlow, START, type Step } from "./flow.ts";
import type { KindOfList } from "./kinds.ts";
import { cancelList, chooseSheet, dropList, previewList, runList, stageList } from "./list-requests.ts";
import { useProgress } from "./use-progress.ts";

export interface ListFlow {
  readonly flow: Flow;
  readonly go: (step: Step) => void;
  readonly choose: (file: File) => void;
  readonly chooseSheet: (sheet: string) => void;
  readonly change: (part: Partial<ListDraft>) => void;
  /** Asks what the list would do; `thenOn` to go on to see it. */
  readonly look: (thenOn: boolean) => void;
  readonly run: () => void;
  readonly cancel: () => void;
  readonly restart: () => void;
}

/** The way of one list, from its file onto the board. */
export function useListFlow(kind: KindOfList): ListFlow {
  const [flow, dispatch] = useReducer(nextFlow, START);
  const latest = useRef(flow);
  latest.current = flow;
  useDropOnLeaving(latest);
  useProgress(flow, dispatch);

  const look = useCallback(
    async (thenOn: boolean) => {
      const { staged, draft, preview, isLooking } = latest.current;
      if (!staged || !draft) return;
      dispatch({ type: "looking", thenOn });
      // The answer is on its way, or here already.
      if (isLooking) return;
      if (preview) return dispatch({ type: "looked", preview, draft });
      // What the good rows would do is wanted in any case, also of who then waits with them.
      const reply = await previewList(staged.id, { ...orderOf(draft, staged, kind), validOnly: true });
      if (reply.ok) dispatch({ type: "looked", preview: reply.value, draft });
      else dispatch({ type: "refused", problem: reply.problem });
    },
    [kind],
  );
  const run = useCallback(async () => {
    const { staged, draft } = latest.current;
    if (!staged || !draft) return;
    dispatch({ type: "started", progress: { state: "working", done: 0, all: 0 } });
    const reply = await runList(staged.id, orderOf(draft, staged, kind));
    if (reply.ok) return dispatch({ type: "progressed", progress: reply.value });
    dispatch({ type: "went", step: "preview" });
    dispatch({ type: "refused", problem: reply.problem });
  }, [kind]);
  const cancel = useCallback(() => {
    const { staged } = latest.current;
    if (staged) void cancelList(staged.id);
  }, []);
  const restart = useCallback(() => {
    const { staged } = latest.current;
    if (staged) void dropList(staged.id);
    dispatch({ type: "restarted" });
  }, []);
  return {
    flow,
    go: useCallback((step) => dispatch({ type: "went", step }), []),
    ...staging(kind, flow, dispatch),
    change: useCallback((part) => dispatch({ type: "changed", part }), []),
    look: useCallback((thenOn) => void look(thenOn), [look]),
    run: useCallback(() => void run(), [run]),
    cancel,
    restart,
  };
}

type Latest = { readonly current: Flow };

/** Getting a file to the server, and choosing another sheet of it. */
function staging(kind: KindOfList, { staged }: Flow, dispatch: Dispatch<FlowEvent>) {
  const stage = async (ask: ReturnType<typeof stageList>) => {
    dispatch({ type: "reading" });
    const reply = await ask;
    if (!reply.ok) return dispatch({ type: "refused", problem: reply.problem });
    if (staged && staged.id !== reply.value.id) void dropList(staged.id);
    dispatch({ type: "staged", staged: reply.value, today: toPlainDate(momentOf(Date.now() as Instant).today) });
  };
  return {
    choose: (file: File) => void stage(stageList(kind.kind, file)),
    chooseSheet: (sheet: string) => void (staged && stage(chooseSheet(staged.id, sheet))),
  };
}

/** A list that nobody took in does not wait for its hour to pass: it goes with the page. */
function useDropOnLeaving(latest: Latest): void {
  useEffect(() => {
    const drop = () => {
      const { staged } = latest.current;
      if (staged && !isUnderWay(latest.current)) void dropList(staged.id);
    };
    window.addEventListener("pagehide", drop);
    return () => {
      window.removeEventListener("pagehide", drop);
      drop();
    };
  }, [latest]);
}
