import type { CaseState } from "#shared/domain/case.ts";
import type { CaseId } from "#shared/domain/ids.ts";

/** Which picture of a board this is: the unit's number, and the organisation's by which the cards were drawn. */
export interface Position {
  readonly seq: number;
  readonly organisation: number;
}

/** Who could see a case; null: it was not on the board. */
export type Standing = Pick<CaseState, "unit" | "restrictedTo"> | null;

/** One advance of the board: where it led, and how each case that changed had stood before. */
export interface Step {
  readonly to: Position;
  readonly before: ReadonlyMap<CaseId, Standing>;
}

/** Further behind than this, a client takes the board anew (SY2). */
export const MOST_BEHIND = 5_000;

/** The latest steps of a board. A mark is the number of steps taken: it names what a session has been sent. */
export interface StepLog {
  add(step: Step): void;
  mark(): number;
  latest(): Position;
  /** What is remembered begins here. */
  base(): Position;
  /** The mark at or before which a client with this picture stands; null where that is forgotten or yet to come. */
  find(position: Position): number | null;
  /** Where a mark stands; null where it is forgotten. */
  at(mark: number): Position | null;
  /** Every case that changed after the mark, with how it stood then. */
  since(mark: number): ReadonlyMap<CaseId, Standing>;
}

export function makeStepLog(start: Position): StepLog {
  let base = start;
  let first = 0;
  let weight = 0;
  const steps: Step[] = [];
  const at = (mark: number): Position | null => (mark === first ? base : (steps[mark - first - 1]?.to ?? null));
  const latest = (): Position => steps.at(-1)?.to ?? base;

  function trim(): void {
    while (steps.length > MOST_BEHIND || latest().seq - base.seq > MOST_BEHIND || weight > 4 * MOST_BEHIND) {
      const oldest = steps.shift();
      if (!oldest) return;
      base = oldest.to;
      first += 1;
      weight -= oldest.before.size;
    }
  }

  return {
    add(step) {
      steps.push(step);
      weight += step.before.size;
      trim();
    },
    mark: () => first + steps.length,
    latest,
    base: () => base,
    at,
    find(position) {
      if (position.seq > latest().seq || position.organisation > latest().organisation) return null;
      for (let mark = first + steps.length; mark >= first; mark -= 1) {
        const found = at(mark);
        if (found && found.seq <= position.seq && found.organisation <= position.organisation) return mark;
      }
      return null;
    },
    since(mark) {
      const missed = steps.slice(Math.max(0, mark - first));
      if (missed.length === 1) return missed[0]?.before ?? new Map();
      const before = new Map<CaseId, Standing>();
      for (const step of missed) {
        for (const [id, standing] of step.before) if (!before.has(id)) before.set(id, standing);
      }
      return before;
    },
  };
}
