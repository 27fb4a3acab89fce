import { useCallback, useEffect, useState } from "react";
import { useSession } from "#client/session/session.tsx";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { WallView } from "#shared/domain/wall.ts";
import { askWall } from "./wall-requests.ts";

type Views = Readonly<Record<WallKind, WallView | null>>;
const NONE: Views = { corridor: null, room: null };

/** A unit's walls of both kinds, as they are now; what was there stays in sight while it is asked for anew. */
export function useUnitWalls(unit: UnitId) {
  const { expire } = useSession();
  const [views, setViews] = useState(NONE);
  const [hasFailed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    const [corridor, room] = await Promise.all([askWall(unit, "corridor"), askWall(unit, "room")]);
    const replies = [corridor, room];
    if (replies.some((reply) => !reply.ok && reply.problem.code === "signed-out")) return expire();
    setFailed(replies.every(({ ok }) => !ok));
    setViews((before) => ({
      corridor: corridor.ok ? corridor.value : before.corridor,
      room: room.ok ? room.value : before.room,
    }));
  }, [unit, expire]);
  useEffect(() => void reload(), [reload]);
  return { views, hasFailed, reload: () => void reload() };
}
