import type { ActionSubject } from "#client/casework/case-actions.tsx";
import type { PlainDate } from "#shared/domain/dates.ts";
import { useRulebook } from "./use-rulebook.ts";

/** By when a notice sent that day promises something, unless it says another day: the rulebook's; null until that is known. */
export function useWriteAgain(subject: ActionSubject, sentOn: PlainDate | null): PlainDate | null {
  const loaded = useRulebook(true);
  if (sentOn === null || loaded.kind !== "ready") return null;
  return loaded.rules.writeAgainOn(subject, sentOn, loaded.by);
}
