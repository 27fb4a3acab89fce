import { ArrowRightLeft } from "lucide-react";
import { type CSSProperties, memo, useId, useLayoutEffect, useRef } from "react";
import { Link } from "wouter";
import { useDrag } from "#client/drag/drag-context.ts";
import { useDraggableCard } from "#client/drag/draggable.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { Moment } from "#shared/domain/zone.ts";
import { useArrival } from "./arrivals.ts";
import styles from "./card.module.css";
import { CardFace } from "./card-face.tsx";
import { useCardFocus, useFocusState } from "./card-focus.ts";
import { ChooseBox } from "./choose-box.tsx";
import { useFindState } from "./find-state.ts";
import type { Judged } from "./judge.ts";

export interface CaseCardProps {
  readonly judged: Judged;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  /** Counts from 1 among the column's shown cards, of which only some are mounted. */
  readonly position: number;
  readonly size: number;
  readonly top: number;
  readonly isTabStop: boolean;
  readonly mayMove: boolean;
  readonly onMenu: (card: CaseId, anchor: HTMLElement) => void;
}

/** A case on the board. The whole card is pressed to open it; only its number is the link (MV8). */
export const CaseCard = memo(function CaseCard(props: CaseCardProps) {
  const { judged, isTabStop, mayMove } = props;
  const { card, urgency, standing, state } = judged;
  const dueId = useId();
  const { ref, listeners } = useDraggableCard(card.id, card.column, !mayMove);
  const isLifted = useDrag((drag) => drag.card === card.id);
  const arrival = useArrival(card.id);
  const focusRef = useFocusWhenWanted(card.id);
  const focus = useCardFocus();
  const isFound = useFindState(({ hits }) => hits.has(card.id));
  const look = isLifted ? styles.lifted : arrival?.isFlying ? styles.onItsWay : "";
  return (
    <article
      ref={(element) => {
        ref(element);
        focusRef.current = element;
      }}
      {...listeners}
      aria-label={card.number}
      aria-describedby={dueId}
      aria-keyshortcuts={mayMove ? "Enter Space M" : "Enter"}
      aria-posinset={props.position}
      aria-setsize={props.size}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => focus.arrived(card.id, card.column)}
      data-case={card.id}
      data-found={isFound || undefined}
      data-provision={card.provision}
      data-state={state ?? undefined}
      data-due={urgency.place?.due}
      className={`${styles.card} ${styles[standing]} ${look}`}
      style={{ "--top": `${props.top}px` } as CSSProperties}
    >
      {arrival && !arrival.isFlying && arrival.move.to === card.column && (
        <Mover person={props.people.get(arrival.move.by)} />
      )}
      {mayMove && <ChooseBox card={card.id} number={card.number} isTabStop={isTabStop} />}
      <CardInside judged={judged} people={props.people} moment={props.moment} dueId={dueId} />
      {mayMove && <MoveButton card={card.id} isTabStop={isTabStop} onMenu={props.onMenu} />}
    </article>
  );
});

type CardInsideProps = Pick<CaseCardProps, "judged" | "people" | "moment"> & { readonly dueId: string };

/** Apart from the card around it, which every drag over another column draws again. */
const CardInside = memo(function CardInside({ judged, people, moment, dueId }: CardInsideProps) {
  const { number } = judged.card;
  return (
    <CardFace
      judged={judged}
      people={people}
      moment={moment}
      dueId={dueId}
      number={
        <Link href={`/sager/${encodeURIComponent(number)}`} className={styles.number} tabIndex={-1} draggable={false}>
          {number}
        </Link>
      }
    />
  );
});

/** Who moved the card here, for some seconds. */
function Mover({ person }: { readonly person: Person | undefined }) {
  const t = useTexts();
  if (!person) return null;
  return (
    <span className={styles.mover} title={person.name}>
      {t("others.mark", { initials: person.initials })}
    </span>
  );
}

interface MoveButtonProps extends Pick<CaseCardProps, "isTabStop" | "onMenu"> {
  readonly card: CaseId;
}

const MoveButton = memo(function MoveButton({ card, isTabStop, onMenu }: MoveButtonProps) {
  const t = useTexts();
  return (
    <button
      type="button"
      className={styles.move}
      aria-haspopup="menu"
      aria-label={t("action.moveTo")}
      title={t("action.moveTo")}
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => onMenu(card, event.currentTarget)}
    >
      <ArrowRightLeft aria-hidden size={14} />
    </button>
  );
});

/** Takes the focus when this card is the one it was meant for. */
function useFocusWhenWanted(id: CaseId) {
  const element = useRef<HTMLElement | null>(null);
  const isWanted = useFocusState(({ wanted }) => wanted === id);
  useLayoutEffect(() => {
    if (isWanted) element.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return element;
}
