import { useId } from "react";
import { type ActionName, type ActionSubject, actionText } from "#client/casework/case-actions.tsx";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { type Need, needsOf } from "#shared/domain/needs.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
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
  const { view, card, moment, act } = parts;
  const t = useTexts();
  const whyId = useId();
  const isClosed = view.columns.find(({ id }) => id === card.column)?.stage === "closed";
  const [need] = isClosed ? [] : needsOf(card, moment);
  const shown: readonly ActionName[] = AT_HAND.filter((action) => action !== need?.need);
  return (
    <section className={styles.next} aria-label={t("case.actions")}>
      <p id={whyId} className={styles.why}>
        {need ? needWords(need, card, moment, t) : t("need.nothing")}
      </p>
      {need && <NextStep {...parts} need={need} />}
      {act && (
        <div className={styles.bar}>
          {need && (
            <Button look="primary" aria-describedby={whyId} onPress={() => act(need.need, aboutOf(need))}>
              {actionText(need.need, t)}
            </Button>
          )}
          {shown.map((action) =>
            action === "move" ? (
              <KeyButton key={action} look="plain" keys="M" title={t("case.moveKey")} onPress={() => act(action)}>
                {actionText(action, t)}
              </KeyButton>
            ) : (
              <Button key={action} onPress={() => act(action)}>
                {actionText(action, t)}
              </Button>
            ),
          )}
          <MoreMenu subject={subject} viewer={viewer} act={act} except={need ? [...shown, need.need] : shown} />
        </div>
      )}
    </section>
  );
}

/** The agreed step under what is most urgent, where that is not the step itself. */
function NextStep({ card, moment, act, need }: CaseParts & { readonly need: Need }) {
  const t = useTexts();
  if (need.need === "doNextStep" || need.need === "setNextStep") return null;
  const text = stepWords(card, moment, t);
  return (
    <p className={styles.step}>
      {text ? t("need.nextStep", { text }) : t("need.noStep")}
      {act && (
        <Button look="quiet" onPress={() => act(text ? "nextStep" : "setNextStep")}>
          {t(text ? "case.change" : "case.chooseNextStep")}
        </Button>
      )}
    </p>
  );
}

/** Which of the case's notifications a clock is about: `assessment:2` is the second one's. */
function aboutOf({ clock }: Need): { notification?: number } {
  const nth = Number(clock?.key.split(":")[1]);
  const isOfNotification = clock?.clock === "assessment" || clock?.clock === "notifierReceipt";
  return isOfNotification && nth > 0 ? { notification: nth } : {};
}
