import type { JournalEntry, Organisation, Store } from "#server/store/port.ts";
import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import { rowChanges } from "./interval-rows.ts";
import { happeningOf } from "./journal-events.ts";

const SETTING = "waits";
const DONE = "filled";
const SLICE = 200;

/** What an earlier release left no wait of, and a case that was erased while it was open. */
const TOLD_BY = ["holdSet", "caseErased"];

type WaitStore = Pick<Store, "setting" | "saveSetting" | "casesWith" | "deriveAgain">;

/**
 * Reads the waits of earlier holds, and the end of what was erased, from the journal (CA2): once, in slices, each its own
 * transaction, and only for cases that it concerns. Broken off, it begins again at the next start, which changes nothing.
 * Other servers may do the same, or already be at work on the cases, at the same time (CA3).
 */
export async function fillWaits(store: WaitStore): Promise<void> {
  if ((await store.setting(SETTING)) === DONE) return;
  const ids = await store.casesWith(TOLD_BY);
  for (let at = 0; at < ids.length; at += SLICE) {
    let left: readonly CaseId[] = ids.slice(at, at + SLICE);
    while (left.length > 0) left = await store.deriveAgain(left, asToldBy);
  }
  await store.saveSetting(SETTING, DONE);
}

function asToldBy(organisation: Organisation) {
  const by = yardstickOf(organisation);
  return (history: readonly JournalEntry[]) => {
    const told = history.reduce<CaseState | null>((state, entry) => applyEvent(state, happeningOf(entry), entry), null);
    const state = must(told, "a case with a history");
    return { state, ...rowChanges(null, state, by, by) };
  };
}
