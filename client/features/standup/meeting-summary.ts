import type { Card } from "#shared/domain/card.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { ItemAnswer, Meeting } from "#shared/domain/meeting.ts";

export const SUMMARY_LISTS = ["moved", "held", "assigned", "nothingNew", "notReached"] as const;
export type SummaryList = (typeof SUMMARY_LISTS)[number];

export interface Agreed<C extends Card> {
  readonly card: C;
  readonly step: NonNullable<C["nextStep"]>;
}

/** What a meeting came to (ST6): agreements by who has them, the other cases by what they left with. */
export interface MeetingSummary<C extends Card = Card> extends Readonly<Record<SummaryList, readonly C[]>> {
  readonly people: readonly { readonly person: PersonId | null; readonly agreed: readonly Agreed<C>[] }[];
  readonly agreements: number;
  readonly taken: number;
}

/** Agreements are read from the cases: one that was undone, or made beside the agenda, is told as it is. */
export function meetingSummary<C extends Card>(meeting: Meeting, cards: ReadonlyMap<CaseId, C>): MeetingSummary<C> {
  const agreed = [...cards.values()].flatMap((card): Agreed<C>[] =>
    card.nextStep?.meeting === meeting.id ? [{ card, step: card.nextStep }] : [],
  );
  const hasAgreement = new Set(agreed.map(({ card }) => card.id));
  const left = (is: (answer: ItemAnswer | null) => boolean): readonly C[] =>
    meeting.items.flatMap(({ caseId, answer }) => {
      const card = cards.get(caseId);
      return card && !hasAgreement.has(caseId) && is(answer) ? [card] : [];
    });
  const notReached = left((answer) => answer === null || answer === "agreement");
  return {
    people: byPerson(agreed),
    agreements: agreed.length,
    taken: meeting.items.length - notReached.length,
    moved: left((answer) => answer === "moved"),
    held: left((answer) => answer === "held"),
    assigned: left((answer) => answer === "assigned"),
    nothingNew: left((answer) => answer === "nothingNew"),
    notReached,
  };
}

function byPerson<C extends Card>(agreed: readonly Agreed<C>[]): MeetingSummary<C>["people"] {
  const people = [...new Set(agreed.map(({ card, step }) => step.who ?? card.caseworker))];
  return people.map((person) => ({
    person,
    agreed: agreed
      .filter(({ card, step }) => (step.who ?? card.caseworker) === person)
      .sort((a, b) => a.step.on.localeCompare(b.step.on) || a.card.number.localeCompare(b.card.number)),
  }));
}
