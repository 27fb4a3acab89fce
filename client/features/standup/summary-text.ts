import type { Person } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { agreementLine } from "./agreement-line.ts";
import { type MeetingSummary, SUMMARY_LISTS } from "./meeting-summary.ts";

/** The whole summary as plain lines, for a mail or the case system: case numbers, steps and days (ST6). */
export function summaryText(
  summary: MeetingSummary<Card>,
  people: ReadonlyMap<PersonId, Person>,
  t: Translate,
): string {
  const agreed = summary.people.flatMap(({ agreed: all }) =>
    all.map(({ card, step }) => agreementLine(card, step, people, t)),
  );
  const lists = SUMMARY_LISTS.filter((list) => summary[list].length > 0).map(
    (list) => `${t(`standup.summary.${list}`)}: ${summary[list].map(({ number }) => number).join(", ")}`,
  );
  return [...agreed, ...lists].join("\n");
}
