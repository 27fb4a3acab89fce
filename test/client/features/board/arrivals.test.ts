import { describe, expect, it } from "vitest";
import { type Arrival, makeArrivals, NAMED_MS } from "#client/features/board/arrivals.ts";
import { makeMoveNews, type News, QUIET_MS } from "#client/features/board/move-news.ts";
import type { OthersMove } from "#client/features/board/others-moves.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { BO, columnOf } from "#test/client/some-cards.ts";
import { makeTimeline } from "#test/fakes/timeline.ts";
import { uuid } from "#test/support/builders.ts";

const START = "2026-11-23T08:00:00Z";
const move = (n: number): OthersMove => ({
  card: uuid<CaseId>(n),
  number: String(n),
  by: BO,
  from: columnOf("intake").id,
  to: columnOf("decision").id,
});
const arrival = (n: number): Omit<Arrival, "turn"> => ({ move: move(n), isFlying: true, start: null });

describe("a card that others have moved", () => {
  const opened = (isDragging = () => false) => {
    const time = makeTimeline(START);
    return { time, arrivals: makeArrivals({ after: time.timers.after, isDragging }) };
  };

  it("[SY1] names its mover for some seconds, and no longer", () => {
    const { time, arrivals } = opened();
    arrivals.add([arrival(1)]);
    arrivals.landed(move(1).card);
    expect(arrivals.read().get(move(1).card)).toMatchObject({ move: { by: BO }, isFlying: false });
    time.pass(NAMED_MS);
    expect(arrivals.read().size).toBe(0);
  });

  it("[SY1] that is moved again is named from then on", () => {
    const { time, arrivals } = opened();
    arrivals.add([arrival(1)]);
    time.pass(NAMED_MS - 1);
    arrivals.add([arrival(1)]);
    time.pass(NAMED_MS - 1);
    expect(arrivals.read().size).toBe(1);
  });

  it("[SY1] keeps the name while one drags: what it explains may not be seen before the drop", () => {
    let isDragging = true;
    const { time, arrivals } = opened(() => isDragging);
    arrivals.add([arrival(1)]);
    time.pass(2 * NAMED_MS);
    expect(arrivals.read().size).toBe(1);
    isDragging = false;
    time.pass(NAMED_MS);
    expect(arrivals.read().size).toBe(0);
  });
});

describe("what is said of others' moves", () => {
  const listening = () => {
    const time = makeTimeline(START);
    const said: News[] = [];
    const tell = makeMoveNews({ say: (news) => said.push(news), now: time.now, after: time.timers.after });
    return { time, said, tell };
  };

  it("[MV8] is said at once where it has been quiet", () => {
    const { said, tell } = listening();
    tell([move(1)]);
    expect(said).toEqual([{ kind: "one", move: move(1) }]);
  });

  it("[MV8] is summed up in one sentence in ten seconds at most, each card once", () => {
    const { time, said, tell } = listening();
    for (const n of [1, 2, 3, 3, 4]) tell([move(n)]);
    time.pass(QUIET_MS - 1);
    expect(said).toHaveLength(1);
    time.pass(1);
    expect(said.at(-1)).toEqual({ kind: "many", count: 3 });
    time.pass(10 * QUIET_MS);
    expect(said).toHaveLength(2);
  });
});
