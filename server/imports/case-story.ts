import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { Happening, Recording } from "#shared/domain/events.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { Doubt, Told } from "./told-events.ts";

/** What a list makes happen to one case, and the case as it then is. */
export interface Story {
  readonly happenings: readonly Happening[];
  readonly doubts: readonly Doubt[];
  /** The case after all that has been told so far. */
  readonly state: () => CaseState;
  readonly tell: (...told: readonly Told[]) => void;
  readonly doubt: (...doubts: readonly Doubt[]) => void;
}

interface Teller {
  readonly caseId: CaseId;
  readonly unit: UnitId;
  readonly before: CaseState | null;
  readonly recorded: Recording;
}

/** Collects happenings in the order told; each goes to the stream of the unit where the case then is. */
export function storyOf({ caseId, unit, before, recorded }: Teller): Story {
  const happenings: Happening[] = [];
  const doubts: Doubt[] = [];
  let state = before;
  return {
    happenings,
    doubts,
    state: () => must(state, "a registered case"),
    tell(...told) {
      for (const { event, on, unit: other } of told) {
        const happening: Happening = { caseId, unit: other ?? state?.unit ?? unit, occurredOn: on, event };
        happenings.push(happening);
        state = applyEvent(state, happening, recorded);
      }
    },
    doubt(...found) {
      doubts.push(...found);
    },
  };
}
