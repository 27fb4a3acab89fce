import { useTexts } from "#client/ui/locale.tsx";
import { toDay } from "#shared/domain/dates.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import { SectionHead, TextButton } from "./section-head.tsx";

/** *Afventer*: whom the case waits for, since when, and when to chase. */
export function CaseHold({ card, moment, act, can }: CaseParts) {
  const t = useTexts();
  const { hold } = card;
  if (!hold) return null;
  return (
    <section className={styles.section}>
      <SectionHead title={t("case.hold")}>
        {can("hold") && (
          <TextButton
            text={t("case.change")}
            label={t("case.changeWhat", { what: t(`hold.${hold.reason}`) })}
            onPress={() => act("hold")}
          />
        )}
      </SectionHead>
      <dl className={styles.facts}>
        <div>
          <dt>{t(`waitsFor.${hold.reason}`)}</dt>
          <dd>
            {t("case.holdSince", { on: hold.since, days: moment.today - toDay(hold.since) })},{" "}
            {hold.chaseOn ? t("case.chaseOn", { on: hold.chaseOn }) : t("case.noChase")}
          </dd>
        </div>
      </dl>
    </section>
  );
}
