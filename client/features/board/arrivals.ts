import { createContext, useContext, useSyncExternalStore } from "react";
import type { CaseId } from "#shared/domain/ids.ts";
import type { OthersMove } from "./others-moves.ts";

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A card that somebody else has just moved: on its way first, then standing with the mover's name. */
export interface Arrival {
  readonly move: OthersMove;
  readonly isFlying: boolean;
  /** Where on the screen it was, if it was in sight. */
  readonly start: Rect | null;
  /** Of several moves of one card the last counts. */
  readonly turn: number;
}

export interface Arrivals {
  read(): ReadonlyMap<CaseId, Arrival>;
  subscribe(listener: () => void): () => void;
  add(arrivals: readonly Omit<Arrival, "turn">[]): void;
  landed(card: CaseId): void;
}

export interface ArrivalParts {
  readonly after: (ms: number, run: () => void) => void;
  /** While a card hangs over the board names stay: what they explain may not be seen before the drop. */
  readonly isDragging: () => boolean;
}

/** So long a card says who moved it. */
export const NAMED_MS = 6_000;

/** The cards that others have moved in the last seconds, outside React: an arrival re-renders its own card alone. */
export function makeArrivals({ after, isDragging }: ArrivalParts): Arrivals {
  let state: ReadonlyMap<CaseId, Arrival> = new Map<CaseId, Arrival>();
  let turn = 0;
  const listeners = new Set<() => void>();
  const write = (next: ReadonlyMap<CaseId, Arrival>) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const expire = (over: number) => {
    if (isDragging()) after(NAMED_MS, () => expire(over));
    else write(new Map([...state].filter(([, arrival]) => arrival.turn !== over)));
  };
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(arrivals) {
      turn += 1;
      const own = turn;
      const added = arrivals.map((arrival) => [arrival.move.card, { ...arrival, turn: own }] as const);
      write(new Map([...state, ...added]));
      after(NAMED_MS, () => expire(own));
    },
    landed(card) {
      const arrival = state.get(card);
      if (arrival?.isFlying) write(new Map(state).set(card, { ...arrival, isFlying: false }));
    },
  };
}

export const ArrivalsContext = createContext(makeArrivals({ after: () => undefined, isDragging: () => false }));

/** The last move of this card by somebody else, for as long as it is worth saying. */
export function useArrival(card: CaseId): Arrival | null {
  const arrivals = useContext(ArrivalsContext);
  return useSyncExternalStore(arrivals.subscribe, () => arrivals.read().get(card) ?? null);
}
