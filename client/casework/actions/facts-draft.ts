import type { ActionSubject } from "#client/casework/case-actions.tsx";
import type { Kind, SubType } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import type { CorrectionReason } from "#shared/domain/reasons.ts";
import { lawSectionText, writtenText } from "#shared/domain/section-text.ts";
import { resolveSection } from "#shared/domain/sections.ts";
import type { CorrectableFacts } from "./deadline-preview.ts";
import { missing, ordering, type Wanted } from "./order.ts";

/** A case's facts while they are being put right; the section as people write it. */
export interface FactsDraft {
  readonly section: string;
  /** Which number of an ambiguous section is meant (DL8). */
  readonly number: ProvisionId | null;
  readonly kind: Kind;
  readonly subType: SubType | "none";
  readonly receivedOn: PlainDate | null;
  readonly reason: CorrectionReason | null;
}

type Card = Pick<ActionSubject["card"], "id" | "provision" | "written" | "kind" | "subType" | "receivedOn">;

export const factsDraft = (card: Card): FactsDraft => ({
  section: card.written ? writtenText(card.written) : lawSectionText(card.provision),
  number: null,
  kind: card.kind,
  subType: card.subType ?? "none",
  receivedOn: card.receivedOn,
  reason: null,
});

/** The provision that the draft means; null where the section says nothing. */
export function provisionMeant(draft: FactsDraft, card: Card): ProvisionId | null {
  if (draft.section.trim() === factsDraft(card).section && draft.number === null) return card.provision;
  const resolved = resolveSection(draft.section, draft.receivedOn ?? card.receivedOn);
  if (!resolved.ok) return null;
  const { provision } = resolved.value;
  return draft.number !== null && numbersOf(provision).includes(draft.number) ? draft.number : provision;
}

/** The numbers that an ambiguous section may mean: § 83 asks for its own. */
export const numbersOf = (provision: ProvisionId): readonly ProvisionId[] =>
  provisionOf(provision).ambiguous.map((id) => id as ProvisionId);

/** What is different from what stands recorded; empty where nothing is. */
export function changesIn(draft: FactsDraft, card: Card): Partial<CorrectableFacts> {
  const provision = provisionMeant(draft, card);
  const subType = draft.subType === "none" ? null : draft.subType;
  return {
    ...(provision !== null && provision !== card.provision ? { provision } : {}),
    ...(draft.kind === card.kind ? {} : { kind: draft.kind }),
    ...(subType === card.subType ? {} : { subType }),
    ...(draft.receivedOn === null || draft.receivedOn === card.receivedOn ? {} : { receivedOn: draft.receivedOn }),
  };
}

/** Only what was changed, with a reason (DL7). */
export function factsWanted(draft: FactsDraft, card: Card): Wanted {
  if (provisionMeant(draft, card) === null) return missing("section");
  if (draft.receivedOn === null) return missing("on");
  const { provision, ...rest } = changesIn(draft, card);
  if (provision === undefined && Object.keys(rest).length === 0) return missing("change");
  const { reason } = draft;
  if (reason === null) return missing("reason");
  const section = provision === undefined ? {} : { section: sectionOf(provision, draft) };
  return ordering({ type: "correctFacts", payload: { caseId: card.id, ...section, ...rest, reason } });
}

/** As it was typed, unless a number was chosen besides. */
const sectionOf = (provision: ProvisionId, { number, section }: FactsDraft): string =>
  number === provision ? lawSectionText(provision) : section.trim();
