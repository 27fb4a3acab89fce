import { describe, expect, it } from "vitest";
import { backoffMs } from "#client/sync/backoff.ts";
import {
  type Connection,
  type Effect,
  FIRST,
  type Input,
  isRedialling,
  isUnreached,
  step,
  syncStateOf,
} from "#client/sync/connection.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { Changes, Down, Goodbye } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { instant, UNIT } from "#test/support/builders.ts";

const serverTime = instant("2026-03-02T08:00:00Z");

const view = (seq: number, organisation = 1): BoardView => ({
  seq,
  organisation,
  serverTime,
  unit: { id: UNIT, name: "Voksen Handicap", labels: "off", settings: {} },
  columns: [],
  meeting: null,
  people: [],
  cards: [],
});
const frame = (from: number, to: number, organisation: readonly [number, number] = [1, 1]): Changes => ({
  unit: UNIT as UnitId,
  from,
  to,
  organisation: { from: organisation[0], to: organisation[1] },
  puts: [],
  deletes: [],
});
const heard = (down: Down): Input => ({ kind: "down", down });
const changes = (...given: Parameters<typeof frame>): Input => heard({ type: "changes", message: frame(...given) });
const welcome = (seq: number, reset = false, protocol = PROTOCOL): Input =>
  heard({ type: "welcome", message: { unit: UNIT, seq, serverTime, protocol, reset } });
const heartbeat = (seq: number, organisation = 1): Input =>
  heard({ type: "heartbeat", message: { seq, organisation, serverTime } });
const goodbye = (reason: Goodbye["reason"]): Input => heard({ type: "goodbye", message: { reason } });

/** Plays inputs from the start; says where it led, and what the last one asked for. */
function play(...inputs: readonly Input[]): { readonly now: Connection; readonly last: readonly Effect[] } {
  let now = FIRST;
  let last: readonly Effect[] = [];
  for (const input of inputs) {
    const { next, effects } = step(now, input);
    now = next;
    last = effects;
  }
  return { now, last };
}

const live: readonly Input[] = [{ kind: "start" }, { kind: "opened" }, { kind: "picture", view: view(7) }, welcome(7)];
const doing = (effects: readonly Effect[]): readonly string[] => effects.map((effect) => effect.do);

describe("coming to a board", () => {
  it("[SY1] the picture is fetched and the line dialled at the same time; hello is said when both are there", () => {
    expect(doing(play({ kind: "start" }).last)).toEqual(["dial", "fetch"]);
    expect(doing(play({ kind: "start" }, { kind: "opened" }).last)).toEqual([]);
    const hello = { do: "hello", since: { seq: 7, organisation: 1 } };
    expect(play(...live.slice(0, 3)).last).toContainEqual(hello);
    expect(play({ kind: "start" }, { kind: "picture", view: view(7) }, { kind: "opened" }).last).toContainEqual(hello);
  });

  it("[SY1] it is loading until the picture is there, then live", () => {
    expect(syncStateOf(play({ kind: "start" }).now)).toBe("loading");
    expect(syncStateOf(play(...live).now)).toBe("live");
  });

  it("[SY1] a picture that does not come is asked for again, later and later", () => {
    const first = play({ kind: "start" }, { kind: "pictureFailed" });
    expect(first.last).toContainEqual({ do: "refetchLater", failures: 1 });
    const second = play(
      { kind: "start" },
      { kind: "pictureFailed" },
      { kind: "refetchDue" },
      { kind: "pictureFailed" },
    );
    expect(second.last).toEqual([{ do: "refetchLater", failures: 2 }]);
    expect(syncStateOf(second.now)).toBe("loading");
  });
});

describe("frames", () => {
  it("[SY2] one that begins where the board stands is applied, and confirms it", () => {
    const { now, last } = play(...live, changes(7, 9));
    expect(doing(last)).toEqual(["apply", "confirm"]);
    expect(now.at).toEqual({ seq: 9, organisation: 1 });
  });

  it("[SY2] one that says nothing new is ignored", () => {
    expect(play(...live, changes(5, 7)).last).toEqual([]);
    expect(play(...live, changes(7, 9), changes(7, 9)).last).toEqual([]);
  });

  it("[SY2] one that leaves a gap is not applied: what is missing is asked for, once", () => {
    const gap = play(...live, changes(8, 9));
    expect(gap.last).toContainEqual({ do: "hello", since: { seq: 7, organisation: 1 } });
    expect(gap.now.at?.seq).toBe(7);
    expect(play(...live, changes(8, 9), changes(9, 10)).last).toEqual([]);
    const mended = play(...live, changes(8, 9), changes(9, 10), welcome(10), changes(7, 10));
    expect(mended.now.at?.seq).toBe(10);
  });

  it("[SY2] the same number drawn afresh is applied where the organisation's number goes on, and only there", () => {
    expect(doing(play(...live, changes(7, 7, [1, 2])).last)).toEqual(["apply", "confirm"]);
    expect(play(...live, changes(7, 7, [1, 1])).last).toEqual([]);
    expect(play(...live, changes(7, 7, [2, 3])).last).toContainEqual({
      do: "hello",
      since: { seq: 7, organisation: 1 },
    });
    expect(play(...live, changes(7, 8, [2, 2])).now.at).toEqual({ seq: 7, organisation: 1 });
  });

  it("[SY2] after three gaps in a row the board is taken anew", () => {
    const again: readonly Input[] = [changes(8, 9), welcome(9)];
    expect(doing(play(...live, ...again, ...again).last)).not.toContain("fetch");
    const third = play(...live, ...again, ...again, changes(8, 9));
    expect(doing(third.last)).toEqual(["fetch"]);
    const hopeful = play(...live, ...again, changes(7, 8), ...again, changes(12, 13));
    expect(doing(hopeful.last)).toContain("hello");
  });

  it("[SY2] where too much is missing the board is taken anew, and the old one stays until then", () => {
    const { now, last } = play(...live.slice(0, 3), welcome(9_000, true));
    expect(doing(last)).toContain("fetch");
    expect(now.at?.seq).toBe(7);
    const fetched = step(now, { kind: "picture", view: view(9_000) });
    expect(doing(fetched.effects)).toContain("takePicture");
    expect(fetched.effects).toContainEqual({ do: "hello", since: { seq: 9_000, organisation: 1 } });
  });

  it("[SY2] a picture that frames have overtaken is not gone back to", () => {
    const { now } = play(...live, changes(7, 12));
    expect(doing(step(now, { kind: "picture", view: view(9) }).effects)).toEqual([]);
  });
});

describe("a quiet line", () => {
  it("[SY1] a heartbeat with the board's own number confirms it", () => {
    expect(doing(play(...live, heartbeat(7)).last)).toEqual(["setClock", "confirm"]);
  });

  it("[SY2] a heartbeat with a higher number shows that a frame is missing", () => {
    for (const ahead of [heartbeat(8), heartbeat(7, 2)]) {
      const { last } = play(...live, ahead);
      expect(last).toContainEqual({ do: "hello", since: { seq: 7, organisation: 1 } });
      expect(doing(last)).not.toContain("confirm");
    }
  });

  it("[SY1] an old heartbeat confirms nothing", () => {
    expect(doing(play(...live, changes(7, 9), heartbeat(7)).last)).toEqual(["setClock"]);
  });

  it("[SY1] after thirty seconds without confirmation the board is stale, and the line is dialled anew", () => {
    const { now, last } = play(...live, { kind: "silence" });
    expect(syncStateOf(now)).toBe("stale");
    expect(doing(last)).toEqual(["hangUp", "dial"]);
    const back = [{ kind: "opened" } as const, welcome(7)].reduce((state, input) => step(state, input).next, now);
    expect(syncStateOf(back)).toBe("live");
  });

  it("[SY5] a command without an answer has the line dialled anew", () => {
    const { now, last } = play(...live, { kind: "noAnswer" });
    expect(doing(last)).toEqual(["hangUp", "dial"]);
    expect(syncStateOf(now)).toBe("live");
  });
});

describe("the kept board", () => {
  const kept: Input = { kind: "kept", view: view(5) };

  it("[SY4] is read only where the server's does not come: without a line, without an answer, or late", () => {
    expect(doing(play({ kind: "start" }).last)).not.toContain("readKept");
    for (const trouble of ["lost", "pictureFailed", "slow"] as const) {
      expect(doing(play({ kind: "start" }, { kind: trouble }).last)).toContain("readKept");
      expect(doing(play({ kind: "start" }, { kind: trouble }, { kind: trouble }).last)).not.toContain("readKept");
      expect(doing(play(...live, { kind: trouble }).last)).not.toContain("readKept");
    }
  });

  it("[SY4] is shown as what it is, offline or stale, and never spoken of to the server", () => {
    const offline = play({ kind: "start" }, { kind: "pictureFailed" }, { kind: "lost" }, kept);
    expect(doing(offline.last)).toEqual(["showKept"]);
    expect(syncStateOf(offline.now)).toBe("offline");
    const slow = play({ kind: "start" }, { kind: "opened" }, { kind: "slow" }, kept);
    expect(syncStateOf(slow.now)).toBe("stale");
    expect(doing(step(slow.now, { kind: "opened" }).effects)).not.toContain("hello");
    const fetched = step(slow.now, { kind: "picture", view: view(7) });
    expect(fetched.effects).toContainEqual({ do: "hello", since: { seq: 7, organisation: 1 } });
  });

  it("[SY4] comes too late where the server's is there", () => {
    expect(play({ kind: "start" }, { kind: "slow" }, { kind: "picture", view: view(7) }, kept).last).toEqual([]);
  });

  it("[SY4] where none was kept the page says that nothing can be reached, and not before it has looked", () => {
    const lost = play({ kind: "start" }, { kind: "lost" });
    expect([syncStateOf(lost.now), isUnreached(lost.now)]).toEqual(["loading", false]);
    expect(isUnreached(step(lost.now, { kind: "kept", view: null }).next)).toBe(true);
  });
});

describe("trying at once", () => {
  it("[SY4] dials and fetches what has not come, without waiting for the next try", () => {
    const { now, last } = play({ kind: "start" }, { kind: "pictureFailed" }, { kind: "lost" }, { kind: "retry" });
    expect(doing(last)).toEqual(["dial", "fetch"]);
    expect(isRedialling(now)).toBe(true);
    expect(doing(play(...live, { kind: "lost" }, { kind: "retry" }).last)).toEqual(["dial"]);
  });

  it("[SY4] gives up a line that stands, which may have been dead for long", () => {
    const { now, last } = play(...live, { kind: "retry" });
    expect(doing(last)).toEqual(["hangUp", "dial"]);
    expect(syncStateOf(now)).toBe("live");
  });
});

describe("a lost line", () => {
  it("[SY2] the board is offline and stays; hello is said again from where it stands", () => {
    const { now, last } = play(...live, changes(7, 9), { kind: "lost" });
    expect(last).toEqual([{ do: "redialLater", failures: 1 }]);
    expect(syncStateOf(now)).toBe("offline");
    const dialled = step(now, { kind: "redialDue" });
    expect(doing(dialled.effects)).toEqual(["dial"]);
    const opened = step(dialled.next, { kind: "opened" });
    expect(opened.effects).toContainEqual({ do: "hello", since: { seq: 9, organisation: 1 } });
    expect(syncStateOf(opened.next)).toBe("offline");
    expect(syncStateOf(step(opened.next, welcome(9)).next)).toBe("live");
  });

  it("[SY2] tries are counted until one succeeds", () => {
    const twice = play(...live, { kind: "lost" }, { kind: "redialDue" }, { kind: "lost" });
    expect(twice.last).toEqual([{ do: "redialLater", failures: 2 }]);
    const between = play(...live, { kind: "lost" }, { kind: "redialDue" }, { kind: "opened" }, welcome(7), {
      kind: "lost",
    });
    expect(between.last).toEqual([{ do: "redialLater", failures: 1 }]);
  });

  it("[SY2] the pauses double up to fifteen seconds, and no two screens come back in the same instant", () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((failures) => backoffMs(failures, 1))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
    ]);
    expect([0, 0.5, 1].map((chance) => backoffMs(3, chance))).toEqual([1_000, 1_500, 2_000]);
  });

  it("[SY1] a server that stops says so, and is dialled again", () => {
    const { now, last } = play(...live, goodbye("shutdown"));
    expect(doing(last)).toEqual(["hangUp", "redialLater"]);
    expect(now.ended).toBeNull();
  });
});

describe("the end", () => {
  it("[SY7] a server of another protocol version ends it, whoever notices first", () => {
    for (const input of [goodbye("protocol"), welcome(7, false, PROTOCOL + 1)]) {
      const { now, last } = play(...live, input);
      expect(now.ended).toBe("protocol");
      expect(doing(last)).toEqual(["hangUp", "stop"]);
    }
  });

  it("[PR5] a sign-out and a board that is not there end it, and nothing is tried after that", () => {
    const ends: readonly (readonly [Input, string])[] = [
      [goodbye("signed-out"), "signed-out"],
      [goodbye("not-found"), "not-found"],
      [{ kind: "refused", end: "signed-out" }, "signed-out"],
    ];
    for (const [input, end] of ends) {
      const { now } = play(...live, input);
      expect(now.ended).toBe(end);
      for (const later of [{ kind: "lost" } as const, { kind: "redialDue" } as const, changes(7, 8)]) {
        expect(step(now, later)).toEqual({ next: now, effects: [] });
      }
    }
  });
});
