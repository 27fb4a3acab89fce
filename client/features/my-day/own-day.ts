import { useMemo, useSyncExternalStore } from "react";
import { useMoment } from "#client/casework/use-moment.ts";
import type { BoardPicture, BoardSync, ShownCard } from "#client/sync/board-sync.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { type MyDay, myDay, withoutPlan } from "#shared/domain/my-day.ts";
import type { Moment } from "#shared/domain/zone.ts";

/** One's own cases on a board, live. */
export interface OwnDay {
  readonly picture: BoardPicture;
  readonly moment: Moment;
  readonly day: MyDay<ShownCard>;
  /** Own cases without a plan, for Friday's walk. */
  readonly unplanned: readonly ShownCard[];
}

export function useOwnDay(sync: BoardSync, me: PersonId): OwnDay {
  const picture = useSyncExternalStore(sync.subscribe, sync.picture);
  const moment = useMoment(sync.now);
  return useMemo(() => {
    const open = openCards(picture);
    return { picture, moment, day: myDay(open, me, moment), unplanned: withoutPlan(open, me, moment) };
  }, [picture, me, moment]);
}

function openCards({ cards, columns }: BoardPicture): readonly ShownCard[] {
  const closed = new Set(columns.filter(({ stage }) => stage === "closed").map(({ id }) => id));
  return [...cards.values()].filter(({ column }) => !closed.has(column));
}
