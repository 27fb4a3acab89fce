import { useContext, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Person } from "#shared/domain/board.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Moment } from "#shared/domain/zone.ts";
import { type Arrival, ArrivalsContext } from "./arrivals.ts";
import styles from "./card.module.css";
import { CardFace } from "./card-face.tsx";
import { pathOf } from "./flight-path.ts";
import type { Judged } from "./judge.ts";
import type { FindCard } from "./landing-place.ts";

export interface FlightsProps {
  readonly find: FindCard;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
}

/** Cards that others have moved, sliding from where they were to where they are. */
export function Flights({ find, people, moment }: FlightsProps) {
  const arrivals = useContext(ArrivalsContext);
  const state = useSyncExternalStore(arrivals.subscribe, arrivals.read);
  const flying = [...state.values()].filter(({ isFlying }) => isFlying);
  if (flying.length === 0) return null;
  return (
    <div aria-hidden="true">
      {flying.map((arrival) => {
        const judged = find(arrival.move.card);
        const landed = () => arrivals.landed(arrival.move.card);
        return (
          judged && (
            <Flight key={`${arrival.move.card} ${arrival.turn}`} {...{ arrival, judged, people, moment, landed }} />
          )
        );
      })}
    </div>
  );
}

interface FlightProps {
  readonly arrival: Arrival;
  readonly judged: Judged;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  readonly landed: () => void;
}

/** As long as the eye needs to follow. */
const TIMING = { duration: 420, easing: "cubic-bezier(0.3, 0, 0.15, 1)" };

function Flight({ arrival, judged, landed, ...face }: FlightProps) {
  const element = useRef<HTMLDivElement>(null);
  const [move, start, end] = [arrival.move, arrival.start, useRef(landed)];
  useLayoutEffect(() => {
    const path = pathOf(move, start);
    const card = element.current;
    if (!path || !card) return end.current();
    card.style.width = `${path.end.width}px`;
    const at = ({ left, top }: { readonly left: number; readonly top: number }) => ({
      transform: `translate(${left}px, ${top}px)`,
    });
    const animation = card.animate([at(path.start), at(path.end)], { ...TIMING, fill: "both" });
    animation.onfinish = () => end.current();
    return () => animation.cancel();
  }, [move, start, end]);
  const number = <span className={styles.number}>{judged.card.number}</span>;
  return (
    <div ref={element} className={`${styles.card} ${styles[judged.standing]} ${styles.flight}`}>
      <CardFace judged={judged} number={number} {...face} />
    </div>
  );
}
