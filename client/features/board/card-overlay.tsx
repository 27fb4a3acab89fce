import { useTexts } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Moment } from "#shared/domain/zone.ts";
import styles from "./card.module.css";
import { CardFace } from "./card-face.tsx";
import type { Judged } from "./judge.ts";

export interface CardOverlayProps {
  readonly judged: Judged;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  /** With so many, itself among them. */
  readonly count: number;
}

/** The card as it hangs from the pointer; to a screen reader the one on the board is the card. */
export function CardOverlay({ judged, people, moment, count }: CardOverlayProps) {
  const t = useTexts();
  const number = <span className={styles.number}>{judged.card.number}</span>;
  return (
    <div aria-hidden="true" className={`${styles.card} ${styles[judged.standing]} ${styles.overlay}`}>
      <CardFace judged={judged} people={people} moment={moment} number={number} />
      {count > 1 && <span className={styles.several}>{t("select.dragged", { count })}</span>}
    </div>
  );
}
