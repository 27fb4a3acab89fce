import { useMemo, useRef } from "react";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Moment } from "#shared/domain/zone.ts";
import { type BoardShown, deriveBoard } from "./derive-board.ts";
import { type BoardFilter, passing } from "./filter.ts";
import { type Judge, makeJudge } from "./judge.ts";

/** The board through the filter, drawn from the one before so that unchanged columns stay as they are. */
export function useBoardShown(
  picture: BoardPicture,
  filter: BoardFilter,
  me: PersonId,
  moment: Moment,
): { readonly shown: BoardShown; readonly judge: Judge } {
  const judge = useMemo(() => makeJudge(moment), [moment]);
  const { people } = picture;
  const passes = useMemo(() => passing(filter, me, people), [filter, me, people]);
  const before = useRef<BoardShown | null>(null);
  const shown = useMemo(() => deriveBoard(before.current, picture, { judge, passes }), [picture, judge, passes]);
  before.current = shown;
  return { shown, judge };
}
