import { describe, expect, it } from "vitest";
import { makeWallLine, type WallLine } from "#client/sync/wall-line.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { WallView } from "#shared/domain/wall.ts";
import { fromIso } from "#shared/domain/zone.ts";
import type { Down, Hello } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { makeSocketPair, type SocketPair } from "#test/fakes/socket-pair.ts";
import { makeTimeline, type Timeline } from "#test/fakes/timeline.ts";
import { instant } from "#test/support/builders.ts";
import { someWall } from "#test/support/some-walls.ts";

const MORNING = "2026-11-23T07:05:12.000Z";

interface Screen {
  readonly line: WallLine;
  readonly lines: SocketPair;
  readonly time: Timeline;
  readonly hellos: readonly Hello[];
  say(down: Down): void;
  figures(wall?: WallView, release?: string): void;
  beat(serverTime: string): void;
  /** Lets pass through whatever waits on the newest line. */
  flush(): void;
}

/** A wall's line against a server that says what the test tells it, on a screen whose own clock is a day behind. */
function screen(): Screen {
  const time = makeTimeline("2026-11-22T04:00:00Z");
  const hellos: Hello[] = [];
  let say: (down: Down) => void = () => {};
  const lines = makeSocketPair((outlet) => {
    say = outlet.send;
    return { hello: (message) => void hellos.push(message), command: () => {}, gone: () => {} };
  });
  const line = makeWallLine({
    ...{ unit: someWall().unit.id, kind: "corridor", dial: lines.dial, timers: time.timers, chance: () => 1 },
    localNow: () => time.now() as Instant,
  });
  const flush = () => lines.wire().letAll();
  const through = (down: Down) => {
    flush();
    say(down);
    flush();
  };
  return {
    ...{ line, lines, time, hellos, flush, say: through },
    figures: (wall = someWall(), release = "one") => through({ type: "figures", message: { wall, release } }),
    beat: (at) => through({ type: "heartbeat", message: { seq: 1, organisation: 1, serverTime: instant(at) } }),
  };
}

function live(): Screen {
  const one = screen();
  one.flush();
  const { unit } = someWall();
  one.say({
    type: "welcome",
    message: { unit: unit.id, seq: 1, serverTime: instant(MORNING), protocol: PROTOCOL, reset: false },
  });
  one.figures();
  return one;
}

describe("a wall's line", () => {
  it("[WA4] says hello as a wall of its kind, and is fresh with the first figures", () => {
    const { line, hellos } = live();
    expect(hellos).toEqual([{ unit: someWall().unit.id, since: 0, protocol: PROTOCOL, wall: "corridor" }]);
    expect(line.picture()).toMatchObject({ isFresh: true, isCut: false, ended: null, view: { kind: "room" } });
  });

  it("[WA4] tells the server's time on a screen whose own clock is a day wrong", () => {
    const { line, time, beat } = live();
    expect(line.picture().confirmedAt).toBe(fromIso(instant(MORNING)));
    time.pass(10_000);
    expect(line.now()).toBe(fromIso(instant(MORNING)) + 10_000);
    beat("2026-11-23T07:05:25.000Z");
    expect(line.now()).toBe(fromIso(instant("2026-11-23T07:05:25.000Z")));
    expect(line.picture().confirmedAt).toBe(line.now());
  });

  it("[WA4] goes stale after 30 seconds without a heartbeat, keeps its figures, and dials anew", () => {
    const { line, lines, time } = live();
    time.pass(29_999);
    expect(line.picture().isFresh).toBe(true);
    time.pass(1);
    expect(line.picture()).toMatchObject({ isFresh: false, confirmedAt: fromIso(instant(MORNING)) });
    expect(line.picture().view).not.toBeNull();
    expect(lines.wires).toHaveLength(2);
  });

  it("[WA4] a heartbeat alone does not make old figures fresh again after the line was lost", () => {
    const one = live();
    one.lines.wire().cut();
    one.time.pass(60_000);
    one.beat("2026-11-23T07:06:12.000Z");
    expect(one.line.picture().isFresh).toBe(false);
    one.figures();
    expect(one.line.picture().isFresh).toBe(true);
    one.beat("2026-11-23T07:06:40.000Z");
    expect(one.line.picture().confirmedAt).toBe(one.line.now());
  });

  it("[WA4] dials for ever, a week off included, at most a quarter of a minute apart", () => {
    const { line, lines, time, figures } = live();
    lines.wire().cut();
    for (let tries = 0; tries < 200; tries += 1) {
      time.pass(15_000);
      lines.wire().cut();
    }
    expect(lines.wires.length).toBeGreaterThan(195);
    time.pass(7 * 86_400_000);
    figures();
    expect(line.picture()).toMatchObject({ isFresh: true, isCut: false });
  });

  it("[WA4] a line that never opens is given up after 30 seconds", () => {
    const { lines, time } = screen();
    time.pass(30_000);
    expect(lines.wires).toHaveLength(2);
    expect(lines.wires[0]?.isOpenForClient()).toBe(false);
  });

  it("[WA4] a screen that wakes up is stale until it hears again", () => {
    const { line, lines, figures } = live();
    line.woke();
    expect(line.picture().isFresh).toBe(false);
    expect(lines.wires).toHaveLength(2);
    figures();
    expect(line.picture().isFresh).toBe(true);
  });

  it("[WA4] a server that shuts down is dialled again; figures of another release make the page outdated", () => {
    const { line, lines, time, say, figures } = live();
    say({ type: "goodbye", message: { reason: "shutdown" } });
    expect(line.picture()).toMatchObject({ isCut: true, ended: null, isOutdated: false });
    time.pass(1_000);
    expect(lines.wires).toHaveLength(2);
    figures(someWall(), "two");
    expect(line.picture()).toMatchObject({ isFresh: true, isOutdated: true });
  });

  it("[WA1] a revoked screen has no figures any more, and does not come back", () => {
    const { line, lines, time, say } = live();
    say({ type: "goodbye", message: { reason: "revoked" } });
    expect(line.picture()).toMatchObject({ ended: "revoked", view: null, isFresh: false });
    line.retry();
    time.pass(3_600_000);
    expect(lines.wires).toHaveLength(1);
    expect(time.waiting()).toBe(0);
  });

  it("[SY7] an old version keeps its figures until the page is loaded anew", () => {
    const { line, say } = live();
    say({ type: "goodbye", message: { reason: "protocol" } });
    expect(line.picture()).toMatchObject({ ended: "protocol", isFresh: false });
    expect(line.picture().view).not.toBeNull();
  });

  it("[WA6] a thousand changes leave one view and no more timers than one", () => {
    const { line, time, figures } = live();
    const before = time.waiting();
    let told = 0;
    line.subscribe(() => {
      told += 1;
    });
    for (let change = 0; change < 1_000; change += 1) figures(someWall());
    expect(told).toBe(1_000);
    expect(time.waiting()).toBe(before);
    line.close();
    expect(time.waiting()).toBe(0);
  });
});
