import { useTexts } from "#client/ui/locale.tsx";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { lawSectionText, writtenText } from "#shared/domain/section-text.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import { caseworkersSoFar } from "./caseworkers-so-far.ts";
import { SectionHead, TextButton } from "./section-head.tsx";

type Fact = readonly [term: string, values: readonly (string | null)[]];

/** Who has the case and had it, and what is known of it. */
export function CaseFacts(parts: CaseParts) {
  const t = useTexts();
  const { act, can } = parts;
  const facts = [...staffFacts(parts, t), ...plainFacts(parts, t)]
    .map(([term, values]) => ({ term, values: values.filter((value) => value !== null) }))
    .filter(({ values }) => values.length > 0);
  return (
    <section className={styles.section}>
      <SectionHead title={t("case.facts")}>
        {can("correctFacts") && (
          <TextButton
            text={t("case.correct")}
            label={t("case.correctWhat", { what: t("case.facts") })}
            onPress={() => act("correctFacts")}
          />
        )}
      </SectionHead>
      <dl className={styles.facts}>
        {facts.map(({ term, values }) => (
          <div key={term}>
            <dt>{term}</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function staffFacts({ view, card, people }: CaseParts, t: Translate): readonly Fact[] {
  const nameOf = (id: PersonId) => people.get(id)?.name ?? t("case.someone");
  const turns = caseworkersSoFar(view.history).map((turn) => ({ ...turn, name: nameOf(turn.person) }));
  const current = turns.find(({ person, to }) => to === null && person === card.caseworker);
  const now = current
    ? t("case.caseworkerSince", { name: current.name, nth: turns.length, on: current.from })
    : card.caseworker
      ? nameOf(card.caseworker)
      : t("card.unassigned");
  const earlier = turns.filter((turn) => turn !== current && turn.to !== null).reverse();
  const { standIn } = card;
  return [
    [t("case.caseworker"), [now]],
    [t("case.earlierCaseworkers"), earlier.map((turn) => t("case.caseworkerFor", turn))],
    [t("case.standIn"), [standIn && t("case.caseworkerFor", { ...standIn, name: nameOf(standIn.person) })]],
    [t("case.sparring"), [card.sparringSince && t("case.sparringSince", { on: card.sparringSince })]],
  ];
}

function plainFacts({ view, card, people }: CaseParts, t: Translate): readonly Fact[] {
  const kind = t(`kind.${card.kind}`);
  const names = view.restrictedTo?.map((id) => people.get(id)?.name ?? t("case.someone"));
  return [
    [t("case.received"), [t("case.longDate", { on: card.receivedOn })]],
    [t("case.section"), [lawSectionText(card.provision)]],
    [t("case.written"), [card.written && writtenText(card.written)]],
    [t("case.kind"), [card.subType ? `${kind}, ${t(`subType.${card.subType}`)}` : kind]],
    [t("case.outcome"), [card.duties.decided && t(`outcome.${card.duties.decided}`)]],
    [t("case.followUpOn"), [view.followUpOn && t("case.longDate", { on: view.followUpOn })]],
    [t("case.stop"), [card.stop && t("stop.date", { on: card.stop.lastDay })]],
    [t("case.unit"), [view.unit.name]],
    [t("case.restricted"), [names ? t("case.restrictedTo", { names }) : null]],
    [t("case.source"), [sourceText(view, t)]],
  ];
}

/** Where the board has the case from, and since when. */
function sourceText({ history }: CaseParts["view"], t: Translate): string | null {
  const first = history.find(({ event }) => event.type === "caseRegistered");
  if (first?.event.type !== "caseRegistered") return null;
  const on: PlainDate = toPlainDate(dayAt(fromIso(first.recordedAt)));
  return t(SOURCES[first.event.source], { on });
}

const SOURCES = { board: "case.sourceBoard", list: "case.sourceList", log: "case.sourceLog" } as const;
