import type { HoldReason, Stage } from "#shared/domain/case.ts";

/**
 * What the log's 27 kinds of steps mean on the board. A step is known by what its name begins with: "T07-1 Draft intern
 * advice aspect 1" is T07-1.
 *
 * - *Modtagelse* from the start: the application is there, and its receipt is written, checked and sent (T02–T05).
 * - *Oplysning* from the first question whether advice is needed (T06), while advice is written or fetched (T07–T09).
 * - *Afgørelse* from the question whether the request can go on or must be stopped (T10): that it needs no permit is written
 *   (T11–T15), or a stop is reported and determined (T16–T20), or it waits to be decided.
 * - *Afsluttet* when the log says that the case ended; nothing in it is *Opfølgning*.
 *
 * The receipt runs beside the rest: where it is written after T06 or T10, the case doesn't go back to *Modtagelse* for it.
 * Advice asked for again after T10 does take it back to *Oplysning*. Steps before the start count from the start, and
 * what was written down after the end moves nothing.
 */
const STEPS_OF = {
  intake: ["Confirmation", "T02", "T03", "T04", "T05"],
  investigation: [
    ...["T06", "T07-1", "T07-2", "T07-3", "T07-4", "T07-5", "T08"],
    ...["T09-1", "T09-2", "T09-3", "T09-4"],
  ],
  decision: ["T10", "T11", "T12", "T13", "T14", "T15", "T16", "T17", "T18", "T19", "T20"],
} as const satisfies Partial<Record<Stage, readonly string[]>>;

export type WorkingStage = keyof typeof STEPS_OF;

/** Where the log says that the request waits, until its next step: a request for advice, the reasons to hold it. */
const WAITS_AFTER: Readonly<Partial<Record<string, HoldReason>>> = { T08: "otherAuthority", T16: "otherAuthority" };

export interface StepMeaning {
  readonly stage: WorkingStage;
  readonly waitsFor: HoldReason | null;
}

const MEANINGS: ReadonlyMap<string, StepMeaning> = new Map(
  (["intake", "investigation", "decision"] as const).flatMap((stage) =>
    STEPS_OF[stage].map((code) => [code, { stage, waitsFor: WAITS_AFTER[code] ?? null }] as const),
  ),
);

/** Null for a step that this log doesn't have. */
export const meaningOf = (activity: string): StepMeaning | null =>
  MEANINGS.get(activity.trim().split(/\s/, 1)[0] ?? "") ?? null;
