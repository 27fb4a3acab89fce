import { dueWords } from "#client/casework/due-words.ts";
import type { Person } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";

/** A case in one line: its number, what it is about, and its next step or else its deadline. */
export function caseLine(
  card: Card,
  people: ReadonlyMap<PersonId, Person>,
  moment: Moment,
  t: Translate,
): { readonly text: string; readonly detail: string } {
  const { nextStep, standIn } = card;
  const to = standIn && people.get(standIn.person);
  const detail =
    standIn && to
      ? t("handOver.already", { name: to.name, to: standIn.to })
      : nextStep
        ? t("history.nextStep", { step: t(`nextStep.${nextStep.step}`), on: nextStep.on })
        : dueWords(card, false, moment, t).text;
  return { text: `${card.number} · ${lawSectionText(card.provision)}`, detail };
}
