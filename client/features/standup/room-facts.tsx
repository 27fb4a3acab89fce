import { CircleCheck, Clock, TriangleAlert, UserX } from "lucide-react";
import { useMemo } from "react";
import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Day } from "#shared/domain/dates.ts";
import { agreedText } from "./agreement-line.ts";
import { type LastAgreements, lastAgreements } from "./last-agreements.ts";
import { CaseNumber } from "./since-lists.tsx";
import styles from "./start.module.css";

/** Who is not here today; why is nobody's business. */
export function AwayToday({ picture }: { readonly picture: BoardPicture }) {
  const t = useTexts();
  const away = [...picture.people.values()]
    .filter((person) => person.active && person.away)
    .sort((a, b) => a.name.localeCompare(b.name, "da"));
  if (away.length === 0) return <p className={styles.quiet}>{t("standup.nobodyAway")}</p>;
  return (
    <ul className={styles.away}>
      {away.map(({ id, name }) => (
        <li key={id}>
          <UserX aria-hidden size="1.1em" />
          {name}
        </li>
      ))}
    </ul>
  );
}

interface LastTimeProps {
  readonly picture: BoardPicture;
  readonly today: Day;
  /** The picture's meeting is being held now. */
  readonly isRunning: boolean;
  readonly isOwn: boolean;
}

const ICONS = { notKept: TriangleAlert, running: Clock, kept: CircleCheck } as const;
const GROUPS = ["notKept", "running", "kept"] as const;
/** More would be a list of its own; the agenda takes up those that were not kept. */
const MOST = 8;

/** What was agreed last time, and whether it was kept. */
export function LastTime({ picture, today, isRunning, isOwn }: LastTimeProps) {
  const t = useTexts();
  const last: LastAgreements<ShownCard> = useMemo(() => {
    const closed = picture.columns.filter(({ stage }) => stage === "closed").map(({ id }) => id);
    return lastAgreements(picture.meeting, isRunning, picture.cards, today, new Set(closed));
  }, [picture.meeting, picture.columns, isRunning, picture.cards, today]);
  if (GROUPS.every((group) => last[group].length === 0)) return <p className={styles.quiet}>{t("standup.lastNone")}</p>;
  return (
    <div className={styles.last}>
      {GROUPS.filter((group) => last[group].length > 0).map((group) => {
        const Icon = ICONS[group];
        return (
          <section key={group} aria-label={t(`standup.${group}`)} data-last={group}>
            <h3>
              <Icon aria-hidden size="1.1em" />
              {t(`standup.${group}`)}
              <span className={styles.size}>{t("column.number", { count: last[group].length })}</span>
            </h3>
            <ul className={styles.cases}>
              {last[group].slice(0, MOST).map((card) => (
                <li key={card.id}>
                  <CaseNumber number={card.number} isOwn={isOwn} />
                  {group !== "kept" && card.nextStep && (
                    <span>{agreedText(card, card.nextStep, picture.people, t)}</span>
                  )}
                </li>
              ))}
              {last[group].length > MOST && <li>{t("standup.more", { count: last[group].length - MOST })}</li>}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
