import { type Dispatch, useEffect, useReducer } from "react";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import { forgetWalk, keepWalk, keptWalk, type WalkKey } from "./kept-walk.ts";
import type { OwnDay } from "./own-day.ts";
import { isOver, startWalk, type Walk, type WalkEvent, walkAfter } from "./walk.ts";

/** The walk that was left, or a new one; it follows what others do, and is kept as it goes. */
export function useWalk(
  own: OwnDay,
  person: PersonId,
): { readonly walk: Walk; readonly dispatch: Dispatch<WalkEvent> } {
  const { picture, moment, unplanned } = own;
  const unit = picture.unit?.id ?? ("" as UnitId);
  const key: WalkKey = { person, unit, today: moment.today };
  const lacking = unplanned.map(({ id }) => id);
  const begin = (): Walk => {
    const kept = keptWalk(key);
    return kept ? walkAfter(kept, { type: "seen", unplanned: lacking }) : startWalk(lacking);
  };
  const [walk, dispatch] = useReducer(walkAfter, null, begin);

  useEffect(() => {
    dispatch({ type: "seen", unplanned: unplanned.map(({ id }) => id) });
  }, [unplanned]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key's parts are what counts
  useEffect(() => {
    if (isOver(walk)) forgetWalk(key);
    else keepWalk(key, walk);
  }, [walk, person, unit, moment.today]);
  return { walk, dispatch };
}
