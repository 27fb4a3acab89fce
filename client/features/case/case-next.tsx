import { useId } from "react";
import { type ActionName, type ActionSubject, actionText } from "#client/casework/case-actions.tsx";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { handOf, stepHandOf } from "#shared/domain/hand-of.ts";
import { type Need, needsOf } from "#shared/domain/needs.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import styles from "./case-next.module.css";
import type { CaseParts } from "./case-parts.ts";
import { KeyButton } from "./key-button.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { needWords, stepWords } from "./need-words.ts";

export interface CaseNextProps extends CaseParts {
  readonly subject: ActionSubject;
  readonly viewer: Viewer;
}

/** What is always at hand, beside what the case needs. */
const AT_HAND = ["move", "hold", "assign"] as const;

/** What the case needs now, the agreed next step (MV10), and everything one can do. */
export function CaseNext({ subject, viewer, ...parts }: CaseNextProps) {
  const { view, card, moment, act, can } = parts;
  const t = useTexts();
  const whyId = useId();
  const isClosed = view.columns.find(({ id }) => id === card.column)?.stage === "closed";
  const [need] = isClosed ? [] : needsOf(card, moment);
  const first = need && can(need.need) ? need : null;
  const ofWhom = (text: string, isStep: boolean) => (isStep ? stepOf(text, parts, t) : text);
  const atHand: readonly ActionName[] = AT_HAND.filter((action) => action !== first?.need && can(action));
  return (
    <section className={styles.next} aria-label={t("case.actions")}>
      <p id={whyId} className={styles.why}>
        {need ? ofWhom(needWords(need, card, moment, t), need.need === "doNextStep") : t("need.nothing")}
      </p>
      {need && <NextStep {...parts} need={need} />}
      <div className={styles.bar}>
        {first && (
          <Button look="primary" aria-describedby={whyId} onPress={() => act(first.need, aboutOf(first))}>
            {actionText(first.need, t)}
          </Button>
        )}
        {atHand.map((action) => (
          <AtHand key={action} action={action} act={act} />
        ))}
        <MoreMenu subject={subject} viewer={viewer} act={act} except={first ? [...atHand, first.need] : atHand} />
      </div>
    </section>
  );
}

function AtHand({ action, act }: { readonly action: ActionName } & Pick<CaseParts, "act">) {
  const t = useTexts();
  const text = actionText(action, t);
  if (action !== "move") return <Button onPress={() => act(action)}>{text}</Button>;
  return (
    <KeyButton look="plain" keys="M" title={t("case.moveKey")} onPress={() => act(action)}>
      {text}
    </KeyButton>
  );
}

/** The agreed step under what is most urgent, where that is not the step itself. */
function NextStep({ need, ...parts }: CaseParts & { readonly need: Need }) {
  const { card, moment, act, can } = parts;
  const t = useTexts();
  if (need.need === "doNextStep" || need.need === "setNextStep") return null;
  const text = stepWords(card, moment, t);
  const action = text ? "nextStep" : "setNextStep";
  return (
    <p className={styles.step}>
      {text ? t("need.nextStep", { text: stepOf(text, parts, t) }) : t("need.noStep")}
      {can(action) && (
        <Button look="quiet" onPress={() => act(action)}>
          {t(text ? "case.change" : "case.chooseNextStep")}
        </Button>
      )}
    </p>
  );
}

/** Who does the step, where that is somebody else than whoever has the case (ST3). */
function stepOf(text: string, { card, people, moment }: CaseParts, t: Translate): string {
  const who = stepHandOf(card, moment.today);
  if (who === null || who === handOf(card, moment.today)) return text;
  return t("need.stepOf", { text, name: people.get(who)?.name ?? t("case.someone") });
}

/** Which of the case's notifications a clock is about: `assessment:2` is the second one's. */
function aboutOf({ clock }: Need): { notification?: number } {
  const nth = Number(clock?.key.split(":")[1]);
  const isOfNotification = clock?.clock === "assessment" || clock?.clock === "notifierReceipt";
  return isOfNotification && nth > 0 ? { notification: nth } : {};
}
