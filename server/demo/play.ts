import type { Submit } from "#server/submit.ts";
import type { Day, Instant } from "#shared/domain/dates.ts";
import { dayAt } from "#shared/domain/zone.ts";
import type { Act } from "./story.ts";

/** The clock of the made-up history: it shows the moment of whatever is given next. */
export interface HistoryClock {
  readonly now: () => Instant;
  set(at: Instant): void;
}

export function historyClock(start: Instant): HistoryClock {
  let at = start;
  return {
    now: () => at,
    set: (next) => {
      at = next;
    },
  };
}

export interface Played {
  readonly done: number;
  /** By reason; ordinarily none. */
  readonly refused: ReadonlyMap<string, number>;
}

/** So many commands are on their way at once, at least. */
const TOGETHER = 256;

/**
 * Gives every act through the ordinary path, day by day. Those of one stretch of days go in together, in their order, so
 * that they share commits: a command reads the clock before it first waits.
 */
export async function play(acts: readonly Act[], { submit, clock, progress }: PlayParts): Promise<Played> {
  const refused = new Map<string, number>();
  let done = 0;
  for (const stretch of stretchesOf(acts)) {
    const answers = await Promise.all(
      stretch.map(({ id, at, by, unit, said }) => {
        clock.set(at);
        return submit({ id, unit, ...said }, by);
      }),
    );
    for (const [index, answer] of answers.entries()) {
      if (answer.ok) done += 1;
      else {
        const reason = `${stretch[index]?.said.type}: ${answer.code}`;
        refused.set(reason, (refused.get(reason) ?? 0) + 1);
      }
    }
    progress(done / acts.length);
  }
  return { done, refused };
}

export interface PlayParts {
  readonly submit: Submit;
  readonly clock: HistoryClock;
  readonly progress: (share: number) => void;
}

/** Whole days, as many as it takes to fill a few commits. */
function stretchesOf(acts: readonly Act[]): readonly (readonly Act[])[] {
  const stretches: Act[][] = [];
  let last: Day | null = null;
  for (const act of acts) {
    const day = dayAt(act.at);
    const isFull = (stretches.at(-1)?.length ?? TOGETHER) >= TOGETHER;
    if (isFull && day !== last) stretches.push([]);
    stretches.at(-1)?.push(act);
    last = day;
  }
  return stretches;
}
