import { Sparkles } from "lucide-react";
import { Link } from "wouter";
import { useTexts } from "#client/ui/locale.tsx";
import { weekdayOf } from "#shared/domain/dates.ts";
import type { Moment } from "#shared/domain/zone.ts";
import styles from "./my-day.module.css";

const FRIDAY = 5;

export interface WalkOfferProps {
  readonly count: number;
  readonly moment: Moment;
}

/** *Fredagsryd* is offered while there is something to clear, and put forward on Fridays. */
export function WalkOffer({ count, moment }: WalkOfferProps) {
  const t = useTexts();
  if (count === 0) return null;
  const isFriday = weekdayOf(moment.today) === FRIDAY;
  const link = (
    <Link href="/min-dag/fredagsryd" className={isFriday ? styles.walkNow : styles.walkLink}>
      {t("walk.start")}
    </Link>
  );
  if (!isFriday) {
    return (
      <p className={styles.offer}>
        {t("walk.offer", { count })} · {link}
      </p>
    );
  }
  return (
    <p className={`${styles.offer} ${styles.isFriday}`}>
      <Sparkles aria-hidden size={18} />
      <span>{t("walk.offerFriday", { count })}</span>
      {link}
    </p>
  );
}
