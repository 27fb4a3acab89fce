import type { Figures } from "#server/figures/figures.ts";
import { makeWalls, type WallScreen, type Walls } from "#server/wall/walls.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { WallView } from "#shared/domain/wall.ts";
import type { Down } from "#shared/protocol/messages.ts";
import type { BoardRoom } from "#test/server/board/board-room.ts";
import { UNIT } from "#test/support/builders.ts";

export const NO_FLOW: UnitFlow = {
  ...{ stuck: [], overdueBefore: null, historySince: null },
  trend: { stages: [], weeks: [] },
};

/** A wall's screen, and all that it was sent. */
export interface TestWall extends WallScreen {
  readonly received: Down[];
  walls(): readonly WallView[];
  beats(): number;
  setBusy(isBusy: boolean): void;
}

export function wallsOf({ boards, time }: BoardRoom, ofUnit: Figures["ofUnit"]): Walls {
  return makeWalls({ boards: boards(), ofUnit, now: time.now, timers: time.timers, release: "a-release" });
}

export function aWall(kind: WallKind): TestWall {
  const received: Down[] = [];
  let isBusy = false;
  return {
    kind,
    received,
    outlet: { send: (down) => void received.push(structuredClone(down)), busy: () => isBusy, close: () => {} },
    walls: () => received.flatMap((down) => (down.type === "figures" ? [down.message.wall] : [])),
    beats: () => received.filter(({ type }) => type === "heartbeat").length,
    setBusy: (busy) => {
      isBusy = busy;
    },
  };
}

/** A screen that shows the unit's wall. */
export async function showing(walls: Walls, kind: WallKind): Promise<TestWall> {
  const wall = aWall(kind);
  await walls.follow(UNIT, wall);
  return wall;
}
