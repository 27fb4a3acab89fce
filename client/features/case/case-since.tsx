import { useLocale } from "#client/ui/locale.tsx";
import { type IsoInstant, toPlainDate } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import styles from "./case.module.css";
import type { CaseParts } from "./case-parts.ts";
import { HistoryLine } from "./history-line.tsx";
import { SectionHead } from "./section-head.tsx";
import { sinceLastVisit } from "./since-last-visit.ts";

const MOST_LINES = 5;

export interface CaseSinceProps extends CaseParts {
  /** Null on the first visit. */
  readonly since: IsoInstant | null;
  readonly me: PersonId;
}

/** *Siden sidst*: what others have done since one had the case open last, in five lines at most. */
export function CaseSince({ since, me, ...parts }: CaseSinceProps) {
  const { t } = useLocale();
  if (!since) return null;
  const on = toPlainDate(dayAt(fromIso(since)));
  const news = sinceLastVisit(parts.view.history, since, me);
  if (news.length === 0) return <p className={styles.nothingNew}>{t("case.nothingSince", { since: on })}</p>;
  const shown = news.length > MOST_LINES ? news.slice(0, MOST_LINES - 1) : news;
  return (
    <section className={styles.section}>
      <SectionHead title={t("case.since", { since: on })} />
      <ol className={styles.history}>
        {shown.map((entry) => (
          <HistoryLine key={parts.view.history.indexOf(entry)} entry={entry} {...parts} />
        ))}
        {shown.length < news.length && (
          <li className={styles.moreNews}>{t("case.moreSince", { count: news.length - shown.length })}</li>
        )}
      </ol>
    </section>
  );
}
