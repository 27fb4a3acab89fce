import { useTexts } from "#client/ui/locale.tsx";
import { AwayToday, LastTime } from "./room-facts.tsx";
import { SinceLists } from "./since-lists.tsx";
import styles from "./start.module.css";
import type { Standup } from "./use-standup.ts";

/** *Siden sidst*: the first thing a meeting looks at (ST5), with who is away and what came of the agreements. */
export function Opening({ standup }: { readonly standup: Standup }) {
  const t = useTexts();
  const { picture, moment, viewer } = standup;
  const isOwn = viewer.screen === undefined;
  return (
    <div className={`${styles.parts} ${styles.opening}`}>
      <section aria-label={t("standup.since")} className={`${styles.part} ${styles.wide}`}>
        <h2>{t("standup.since")}</h2>
        {picture.unit && <SinceLists unit={picture.unit.id} picture={picture} isOwn={isOwn} />}
      </section>
      <section aria-label={t("standup.last")} className={styles.part}>
        <h2>{t("standup.last")}</h2>
        <LastTime picture={picture} today={moment.today} isRunning isOwn={isOwn} />
      </section>
      <section aria-label={t("standup.away")} className={styles.part}>
        <h2>{t("standup.away")}</h2>
        <AwayToday picture={picture} />
      </section>
    </div>
  );
}
