import type { PlainDate } from "#shared/domain/dates.ts";
import type { ListPreview, ListProgress, SourcesView, StagedList } from "#shared/protocol/lists.ts";
import { draftOf, type ListDraft } from "./draft.ts";
import type { ListProblem } from "./list-requests.ts";
import { alsoMet, type UnknownWords } from "./words.ts";

export const STEPS = ["file", "columns", "preview", "load"] as const;
export type Step = (typeof STEPS)[number];

export type SavedSources = SourcesView["sources"];

/** A list on its way in, as its page knows it. Nothing of it is kept anywhere: leaving the page ends it. */
export interface Flow {
  readonly step: Step;
  /** A file is being sent and read. */
  readonly isReading: boolean;
  readonly staged: StagedList | null;
  readonly draft: ListDraft | null;
  readonly met: UnknownWords;
  /** What the list would do; null once something it depends on has been changed. */
  readonly preview: ListPreview | null;
  readonly isLooking: boolean;
  /** As soon as it is known what it would do, one wants to see it. */
  readonly goesOn: boolean;
  /** How often words have kept somebody from going on: they are to be seen first. */
  readonly stops: number;
  /** How many words had been met then. */
  readonly told: number;
  /** Why the last thing asked for did not come. */
  readonly problem: ListProblem | null;
  readonly progress: ListProgress | null;
  /** The server has taken the list on, and can be asked where it is. */
  readonly isFollowed: boolean;
  /** The server does not answer just now; the list is taken in all the same. */
  readonly isLost: boolean;
}

export const START: Flow = {
  step: "file",
  isReading: false,
  staged: null,
  draft: null,
  met: [],
  preview: null,
  isLooking: false,
  goesOn: false,
  stops: 0,
  told: 0,
  problem: null,
  progress: null,
  isFollowed: false,
  isLost: false,
};

export type FlowEvent =
  | { readonly type: "reading" }
  | { readonly type: "staged"; readonly staged: StagedList; readonly today: PlainDate }
  | { readonly type: "went"; readonly step: Step }
  | { readonly type: "changed"; readonly part: Partial<ListDraft> }
  /** Being asked what it would do; `thenOn`: to go on to see it, unless it has words that nobody has been asked about. */
  | { readonly type: "looking"; readonly thenOn: boolean }
  /** Of the list as it was to be read then. */
  | { readonly type: "looked"; readonly preview: ListPreview; readonly draft: ListDraft }
  | { readonly type: "refused"; readonly problem: ListProblem }
  | { readonly type: "started"; readonly progress: ListProgress }
  | { readonly type: "progressed"; readonly progress: ListProgress }
  | { readonly type: "lost" }
  | { readonly type: "restarted" };

export function nextFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case "reading":
      return { ...flow, isReading: true, problem: null };
    case "staged":
      return { ...START, staged: event.staged, draft: draftOf(event.staged, event.today) };
    case "went":
      return {
        ...flow,
        step: event.step,
        goesOn: false,
        problem: null,
        progress: event.step === "load" ? flow.progress : null,
      };
    case "changed":
      return changed(flow, event.part);
    case "looking":
      return { ...flow, isLooking: true, goesOn: flow.goesOn || event.thenOn, problem: null };
    case "looked":
      return looked(flow, event);
    case "refused":
      return { ...flow, isReading: false, isLooking: false, goesOn: false, problem: event.problem };
    case "started":
      return { ...flow, step: "load", progress: event.progress, problem: null, isFollowed: false, isLost: false };
    case "progressed":
      return progressed(flow, event.progress);
    case "lost":
      return { ...flow, isLost: true };
    case "restarted":
      return START;
  }
}

/** Whether only the good rows are wanted, and under which name it was saved, changes nothing of what was looked at. */
function changed(flow: Flow, part: Partial<ListDraft>): Flow {
  if (!flow.draft) return flow;
  const draft = { ...flow.draft, ...part };
  if (readsAlike(draft, flow.draft)) return { ...flow, draft };
  return { ...flow, draft, preview: null, isLooking: false, goesOn: false, problem: null };
}

/** A list refused after all was looked at before something else changed. */
function progressed(flow: Flow, progress: ListProgress): Flow {
  const preview = progress.state === "refused" ? null : flow.preview;
  return { ...flow, progress, preview, isFollowed: true, isLost: false };
}

const readsAlike = (a: ListDraft, b: ListDraft): boolean => a.profile === b.profile && a.asOf === b.asOf;

function looked(flow: Flow, { preview, draft }: Extract<FlowEvent, { type: "looked" }>): Flow {
  if (!flow.draft || !readsAlike(draft, flow.draft)) return flow;
  const met = alsoMet(flow.met, preview.unknownWords);
  const next = { ...flow, isLooking: false, goesOn: false, preview, met };
  if (!flow.goesOn || flow.step !== "columns") return next;
  const isNews = preview.unknownWords.length > 0 && met.length > flow.told;
  return isNews ? { ...next, stops: flow.stops + 1, told: met.length } : { ...next, step: "preview" };
}

/** Whether the server is at work on it: leaving the page then leaves the list in its hands. */
export const isUnderWay = ({ progress }: Flow): boolean =>
  progress?.state === "waiting" || progress?.state === "working";

/** The steps that one may go to from here. */
export function openSteps(flow: Flow): readonly Step[] {
  if (isUnderWay(flow) || flow.progress?.state === "done") return [];
  if (!flow.staged) return ["file"];
  return flow.preview ? ["file", "columns", "preview"] : ["file", "columns"];
}
