import type { ActionSubject } from "#client/casework/case-actions.tsx";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { NoticeDraft } from "./notice-draft.ts";
import { useRulebook } from "./use-rulebook.ts";

/** When a notice without a date promises to write again, by the rulebook; null until that is known. */
export function useWriteAgain(subject: ActionSubject, { how, sentOn }: NoticeDraft): PlainDate | null {
  const loaded = useRulebook(how === "noDate");
  if (how !== "noDate" || sentOn === null || loaded.kind !== "ready") return null;
  return loaded.rules.writeAgainOn(subject, sentOn, loaded.by);
}
