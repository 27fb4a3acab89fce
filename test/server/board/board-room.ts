import { type BoardConnection, type Boards, makeBoards } from "#server/board/boards.ts";
import type { Outlet } from "#server/board/outlet.ts";
import type { Store } from "#server/store/port.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import type { Changes, Down, Hello } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { makeTimeline, type Timeline } from "#test/fakes/timeline.ts";
import { UNIT, viewers } from "#test/support/builders.ts";
import { openOffice, type TestOffice } from "#test/support/office.ts";

/** A connected screen, and all that it was sent. */
export interface TestScreen {
  readonly received: Down[];
  readonly connection: BoardConnection;
  hello(message?: Partial<Hello>): Promise<void>;
  changes(): readonly Changes[];
  isClosed(): boolean;
  /** While true the line takes no more. */
  setBusy(isBusy: boolean): void;
}

/** The real boards over a real store, in a time of their own. */
export interface BoardRoom {
  readonly office: TestOffice;
  readonly time: Timeline;
  boards(): Boards;
  screen(viewer?: Viewer): TestScreen;
  /** A screen that has the picture of now and has said hello. */
  watching(viewer?: Viewer): Promise<TestScreen>;
  /** New boards on the same store, as after a restart of the server. */
  restart(): void;
}

/** `alter` puts something between the boards and the store. */
export async function openBoardRoom(alter: (store: Store) => Store = (store) => store): Promise<BoardRoom> {
  const office = await openOffice();
  const time = makeTimeline("2026-03-02T08:00:00.000Z");
  const make = () => makeBoards({ store: alter(office.store), now: time.now, timers: time.timers });
  let boards = make();

  function screen(viewer: Viewer = viewers.anna): TestScreen {
    const received: Down[] = [];
    let closed = false;
    let busy = false;
    const outlet: Outlet = {
      send: (down) => void received.push(structuredClone(down)),
      busy: () => busy,
      close: () => {
        closed = true;
      },
    };
    const connection = boards.connect(viewer, outlet, `session of ${viewer.id}`);
    return {
      received,
      connection,
      hello: (message) => connection.hello({ unit: UNIT, since: 0, protocol: PROTOCOL, ...message }),
      changes: () => received.flatMap((down) => (down.type === "changes" ? [down.message] : [])),
      isClosed: () => closed,
      setBusy: (isBusy) => {
        busy = isBusy;
      },
    };
  }

  return {
    office,
    time,
    boards: () => boards,
    screen,
    async watching(viewer: Viewer = viewers.anna, unit: UnitId = UNIT) {
      const { seq, organisation } = must(await boards.pictureFor(viewer, unit), "picture");
      const watcher = screen(viewer);
      await watcher.hello({ unit, since: seq, organisation });
      return watcher;
    },
    restart() {
      boards.close();
      boards = make();
    },
  };
}

/** Lets promises and the store's next turn happen; no time passes on the boards' own clock. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
