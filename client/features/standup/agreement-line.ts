import type { Person } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { NextStep } from "#shared/domain/case.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";

type People = ReadonlyMap<PersonId, Person>;

/** "Ring til læge, Mette Hansen, senest fre 27.11."; without a name where it is the caseworker's own. */
export function agreedText(card: Card, { step, on, who }: NextStep, people: People, t: Translate): string {
  const name = who && who !== card.caseworker ? people.get(who)?.name : undefined;
  const what = t(`nextStep.${step}`);
  return name ? t("standup.agreedBy", { step: what, name, on }) : t("standup.agreed", { step: what, on });
}

/** The line that is put into the case system: number, what, who, by when; nobody's identity (ST6). */
export function agreementLine(card: Card, step: NextStep, people: People, t: Translate): string {
  const person = step.who ?? card.caseworker;
  const name = person ? people.get(person)?.name : undefined;
  const what = t(`nextStep.${step.step}`);
  const text = name
    ? t("standup.agreedBy", { step: what, name, on: step.on })
    : t("standup.agreed", { step: what, on: step.on });
  return `${card.number}: ${text}`;
}
