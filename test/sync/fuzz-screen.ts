import { type ConfirmedSync, makeBoardSync } from "#client/sync/make-board-sync.ts";
import type { Replica } from "#client/sync/replica.ts";
import { same } from "#client/sync/same.ts";
import type { FetchBoard } from "#client/sync/works.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { ownKeep } from "#test/fakes/memory-browser.ts";
import { makeSocketPair, type SocketPair } from "#test/fakes/socket-pair.ts";
import type { Timeline } from "#test/fakes/timeline.ts";
import { idsFrom } from "#test/support/ids.ts";
import type { FuzzServer } from "./fuzz-server.ts";
import { differenceOf, type Oracle } from "./oracle.ts";
import type { Random } from "./random.ts";
import type { Wish } from "./random-command.ts";

/** One screen: a real client sync, its lines, and the pictures it has asked for. */
export interface Screen {
  readonly name: string;
  readonly viewer: Viewer;
  readonly unit: UnitId;
  readonly sync: ConfirmedSync;
  readonly lines: SocketPair;
  /** Pictures asked for over HTTP that wait to be answered, or to fail. */
  readonly fetches: { answer(): Promise<void>; fail(): void }[];
  /** Gives a command as its user would; resolves with the verdict. */
  give(wish: Wish): Promise<CommandAnswer>;
  /** Throws where the screen shows what no board ever was, or was sent what its viewer may not see. */
  check(): void;
}

export interface ScreenParts {
  readonly index: number;
  readonly seed: number;
  readonly viewer: Viewer;
  readonly unit: UnitId;
  readonly server: FuzzServer;
  readonly timeline: Timeline;
  readonly random: Random;
  readonly oracle: Oracle;
}

export function openScreen(parts: ScreenParts): Screen {
  const { index, seed, viewer, unit, server, timeline, random, oracle } = parts;
  const fetches: Screen["fetches"] = [];
  const traffic: unknown[] = [];
  const lines = makeSocketPair(server.serve(viewer), (down) => {
    if (down.type === "changes") traffic.push(down);
  });
  const fetchBoard: FetchBoard = (wanted) =>
    new Promise((resolve, reject) => {
      fetches.push({
        async answer() {
          const view = await server.boards().pictureFor(viewer, wanted);
          traffic.push(view);
          resolve(view ? JSON.parse(JSON.stringify(view)) : "not-found");
        },
        fail: () => reject(new Error("the line broke")),
      });
    });
  const sync = makeBoardSync({
    unit,
    keep: ownKeep(viewer.id, unit),
    fetchBoard,
    dial: lines.dial,
    timers: timeline.timers,
    chance: random.next,
    localNow: timeline.now,
    newId: idsFrom(`screen ${seed} ${index}`, timeline.now()),
  });
  const own = { unanswered: 0, acceptedUpTo: 0 };
  const name = `screen ${index} (${viewer.role})`;
  let checked: Replica | null = null;
  return {
    name,
    viewer,
    unit,
    sync,
    lines,
    fetches,
    async give(wish) {
      own.unanswered += 1;
      const answer = await sync.send(wish.type, wish.payload);
      own.unanswered -= 1;
      if (answer.ok) own.acceptedUpTo = Math.max(own.acceptedUpTo, answer.seq);
      return answer;
    },
    check() {
      for (const message of traffic.splice(0)) checkTraffic(name, message, parts);
      const replica = sync.confirmed();
      if (!replica || replica === checked) return;
      checked = replica;
      const { seq, organisation } = replica.at;
      const truth = oracle.at(viewer, unit, seq, organisation);
      if (!truth) throw new Error(`${name} stands at ${seq}/${organisation}, where no board ever was`);
      const difference = differenceOf(replica.cards, truth);
      if (difference) throw new Error(`${name} at ${seq}/${organisation}: ${difference}`);
      const meeting = JSON.stringify(replica.meeting);
      const expected = oracle.meetingAt(unit, seq);
      if (meeting !== expected) throw new Error(`${name} at ${seq} has the standup ${meeting} instead of ${expected}`);
      checkShown(name, sync);
      if (own.unanswered === 0 && own.acceptedUpTo <= seq) checkNoGuess(name, sync);
    },
  };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** No case is named to somebody who could never see it. */
function checkTraffic(name: string, message: unknown, { oracle, viewer, unit }: ScreenParts): void {
  for (const [id] of JSON.stringify(message).matchAll(UUID)) {
    if (oracle.isCase(id) && !oracle.everSaw(viewer, unit, id as never)) {
      throw new Error(`${name} was told of ${id}: ${JSON.stringify(message)}`);
    }
  }
}

/** Every confirmed card is shown, no other is, and each stands in exactly its column. */
function checkShown(name: string, sync: ConfirmedSync): void {
  const { cards, inColumn } = sync.picture();
  const confirmed = sync.confirmed()?.cards;
  if (cards.size !== confirmed?.size) throw new Error(`${name} shows ${cards.size} cards, not ${confirmed?.size}`);
  let placed = 0;
  for (const [column, ids] of inColumn) {
    placed += ids.size;
    for (const id of ids) if (cards.get(id)?.column !== column) throw new Error(`${name} has ${id} in a wrong column`);
  }
  if (placed !== cards.size) throw new Error(`${name} has placed ${placed} of ${cards.size} cards`);
}

/** Where no command of one's own is on its way, what is shown is the truth (SY3). */
function checkNoGuess(name: string, sync: ConfirmedSync): void {
  const { cards, pending } = sync.picture();
  if (pending > 0) throw new Error(`${name} counts ${pending} pending, and all are answered`);
  for (const [id, confirmed] of sync.confirmed()?.cards ?? []) {
    const { pending: isPending, ...shown } = must(cards.get(id), id);
    if (isPending || !same(shown, confirmed)) {
      throw new Error(`${name} still shows a guess: ${JSON.stringify(shown)} instead of ${JSON.stringify(confirmed)}`);
    }
  }
}
