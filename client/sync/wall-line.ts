import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { WallView } from "#shared/domain/wall.ts";
import type { Down, Figures, Goodbye, Heartbeat } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { backoffMs } from "./backoff.ts";
import type { Dial, Timers } from "./line.ts";
import { makePhone } from "./phone.ts";
import { makeServerClock } from "./server-clock.ts";
import { makeTimerSet } from "./timer-set.ts";

/** Why a wall will get no more figures on this page: `protocol` and another release are cured by loading it anew. */
export type WallEnd = Exclude<Goodbye["reason"], "shutdown">;

/** What a wall has to show, and how far it can be trusted; another object whenever any of it changes. */
export interface WallPicture {
  /** Null before the first figures, and from the moment that there may be none (WA1). */
  readonly view: WallView | null;
  /** A sign of life within the last 30 s (WA4). */
  readonly isFresh: boolean;
  /** The server was not reached at the last try. */
  readonly isCut: boolean;
  readonly confirmedAt: Instant | null;
  readonly ended: WallEnd | null;
  /** The server has another build of the pages than when this page began. */
  readonly isOutdated: boolean;
}

export interface WallLine {
  subscribe(listener: () => void): () => void;
  picture(): WallPicture;
  /** The server's time; this screen's own clock is not believed. */
  now(): Instant;
  /** Tries at once: the network is back. */
  retry(): void;
  /** The screen has slept: nobody knows what has happened meanwhile. */
  woke(): void;
  close(): void;
}

export interface WallLineParts {
  readonly unit: UnitId;
  readonly kind: WallKind;
  readonly dial: Dial;
  readonly timers: Timers;
  /** 0–1 */
  readonly chance: () => number;
  /** Only its pace is trusted. */
  readonly localNow: () => Instant;
}

/** So long a wall is fresh after a sign of life (WA4). */
const SILENCE_MS = 30_000;

const NOTHING: WallPicture = {
  view: null,
  isFresh: false,
  isCut: false,
  confirmedAt: null,
  ended: null,
  isOutdated: false,
};

/** The latest picture alone, and who wants to know of another one (WA6). */
function makeShown() {
  const listeners = new Set<() => void>();
  let picture = NOTHING;
  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    picture: () => picture,
    show(change: Partial<WallPicture>) {
      picture = { ...picture, ...change };
      for (const listener of [...listeners]) listener();
    },
    forget: () => listeners.clear(),
  };
}

/** What is done on what the server says. */
interface Hearing {
  setClock(serverTime: Heartbeat["serverTime"]): void;
  takeIn(figures: Figures): void;
  beat(): void;
  lost(): void;
  end(reason: WallEnd): void;
}

function hear(down: Down, hearing: Hearing): void {
  const { type, message } = down;
  if (type === "welcome") {
    if (message.protocol === PROTOCOL) hearing.setClock(message.serverTime);
    else hearing.end("protocol");
  } else if (type === "figures") hearing.takeIn(message);
  else if (type === "heartbeat") {
    hearing.setClock(message.serverTime);
    hearing.beat();
  } else if (type === "goodbye") {
    if (message.reason === "shutdown") hearing.lost();
    else hearing.end(message.reason);
  }
}

/** A wall's line: listens, says how fresh its figures are, and redials for ever. */
export function makeWallLine({ unit, kind, dial, timers, chance, localNow }: WallLineParts): WallLine {
  const { subscribe, picture, show, forget } = makeShown();
  const clock = makeServerClock(localNow);
  const set = makeTimerSet(timers);
  let failures = 0;
  let release: string | null = null;
  let hasFiguresOfLine = false;
  const phone = makePhone(dial, {
    opened: () => phone.line()?.hello({ unit, since: 0, protocol: PROTOCOL, wall: kind }),
    down: (down) => hear(down, hearing),
    lost: (reason) => (reason === "signed-out" ? hearing.end("signed-out") : hearing.lost()),
  });

  function call(): void {
    hasFiguresOfLine = false;
    set.cancel("redial");
    // A line that is dialled and says nothing is as good as none.
    set.set("answer", SILENCE_MS, call);
    phone.dial();
  }

  function confirm(change: Partial<WallPicture>): void {
    failures = 0;
    clock.confirm();
    set.set("answer", SILENCE_MS, call);
    set.set("silence", SILENCE_MS, () => show({ isFresh: false }));
    show({ ...change, isCut: false, isFresh: true, confirmedAt: clock.now() });
  }

  const hearing: Hearing = {
    setClock: clock.set,
    takeIn({ wall, release: told }) {
      hasFiguresOfLine = true;
      release ??= told;
      confirm({ view: wall, isOutdated: told !== release });
    },
    // A sign of life says nothing of figures that this line has not brought yet.
    beat() {
      if (hasFiguresOfLine) confirm({});
    },
    lost() {
      failures += 1;
      set.cancel("answer");
      phone.hangUp();
      set.set("redial", backoffMs(failures, chance()), call);
      show({ isCut: true });
    },
    end(ended) {
      set.cancelAll();
      phone.hangUp();
      // Whoever may have no figures keeps none; for a new build the page stands until it is loaded.
      show({ ended, isFresh: false, view: ended === "protocol" ? picture().view : null });
    },
  };

  call();
  const retry = (): void => {
    if (!picture().ended) call();
  };
  return {
    subscribe,
    picture,
    retry,
    now: clock.now,
    woke() {
      show({ isFresh: false });
      retry();
    },
    close() {
      forget();
      set.cancelAll();
      phone.hangUp();
    },
  };
}
