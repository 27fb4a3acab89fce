import { useLocale } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import { toDay } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { lawSectionText, writtenText } from "#shared/domain/section-text.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import styles from "./case.module.css";

interface CaseFactsProps {
  readonly view: CaseView;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
}

export function CaseFacts({ view: { card, unit, columns }, people, moment }: CaseFactsProps) {
  const { t } = useLocale();
  const stage = columns.find(({ id }) => id === card.column)?.stage;
  const kind = t(`kind.${card.kind}`);
  const facts: readonly (readonly [string, string | null])[] = [
    [t("case.caseworker"), caseworkerText()],
    [
      t("case.hold"),
      card.hold &&
        t("case.holdSince", { reason: t(`waitsFor.${card.hold.reason}`), days: moment.today - toDay(card.hold.since) }),
    ],
    [t("case.received"), t("case.longDate", { on: card.receivedOn })],
    [t("case.stage"), stage ? t(`stage.${stage}`) : null],
    [t("case.section"), lawSectionText(card.provision)],
    [t("case.written"), card.written && writtenText(card.written)],
    [t("case.kind"), card.subType ? `${kind}, ${t(`subType.${card.subType}`)}` : kind],
    [t("case.outcome"), card.duties.decided && t(`outcome.${card.duties.decided}`)],
    [t("case.stop"), card.stop && t("stop.date", { on: card.stop.lastDay })],
    [t("case.unit"), unit.name],
  ];
  return (
    <section className={styles.section}>
      <h2>{t("case.facts")}</h2>
      <dl className={styles.facts}>
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );

  function caseworkerText(): string {
    const name = card.caseworker && people.get(card.caseworker)?.name;
    if (!name) return t("card.unassigned");
    return card.caseworkerChanges > 0 ? t("case.caseworkerChanges", { name, count: card.caseworkerChanges }) : name;
  }
}
