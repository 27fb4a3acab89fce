import { ArrowRightLeft } from "lucide-react";
import { type CSSProperties, memo, useId, useLayoutEffect, useRef } from "react";
import { Link } from "wouter";
import { useDraggableCard } from "#client/drag/draggable.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Moment } from "#shared/domain/zone.ts";
import styles from "./card.module.css";
import { CardFace } from "./card-face.tsx";
import { useCardFocus, useFocusState } from "./card-focus.ts";
import { useFindState } from "./find-state.ts";
import type { Judged } from "./judge.ts";

export interface CaseCardProps {
  readonly judged: Judged;
  readonly caseworker: Person | null;
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
  const t = useTexts();
  const dueId = useId();
  const { ref, listeners, isDragging } = useDraggableCard(card.id, card.column, !mayMove);
  const focusRef = useFocusWhenWanted(card.id);
  const focus = useCardFocus();
  const isFound = useFindState(({ hits }) => hits.has(card.id));
  const stop = isTabStop ? 0 : -1;
  return (
    <article
      ref={(element) => {
        ref(element);
        focusRef.current = element;
      }}
      {...listeners}
      aria-label={card.number}
      aria-describedby={dueId}
      aria-posinset={props.position}
      aria-setsize={props.size}
      tabIndex={stop}
      onFocus={() => focus.arrived(card.id, card.column)}
      data-case={card.id}
      data-found={isFound || undefined}
      data-provision={card.provision}
      data-state={state ?? undefined}
      data-due={urgency.place?.due}
      className={`${styles.card} ${styles[standing]} ${isDragging ? styles.lifted : ""}`}
      style={{ "--top": `${props.top}px` } as CSSProperties}
    >
      <CardFace
        judged={judged}
        caseworker={props.caseworker}
        moment={props.moment}
        dueId={dueId}
        number={
          <Link
            href={`/sager/${encodeURIComponent(card.number)}`}
            className={styles.number}
            tabIndex={-1}
            draggable={false}
          >
            {card.number}
          </Link>
        }
      />
      {mayMove && (
        <button
          type="button"
          className={styles.move}
          aria-haspopup="menu"
          aria-label={t("action.moveTo")}
          title={t("action.moveTo")}
          tabIndex={stop}
          onClick={(event) => props.onMenu(card.id, event.currentTarget)}
        >
          <ArrowRightLeft aria-hidden size={14} />
        </button>
      )}
    </article>
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
