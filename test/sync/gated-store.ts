import type { Advance, Store } from "#server/store/port.ts";

/** A store whose readings and news reach the boards when the test lets them through, as over a slow network. */
export interface GatedStore {
  readonly store: Store;
  /** Lets the oldest waiting one through; false where none waits. */
  let(): boolean;
  waiting(): number;
}

/** `isSlow` says for each reading and each piece of news whether it has to wait. */
export function gateStore(store: Store, isSlow: () => boolean): GatedStore {
  const readings: (() => void)[] = [];
  const news: (() => void)[] = [];

  function gated<T>(read: () => Promise<T>): Promise<T> {
    if (!isSlow()) return read();
    return new Promise((resolve, reject) => {
      readings.push(() => void read().then(resolve, reject));
    });
  }

  return {
    store: {
      ...store,
      organisation: () => gated(() => store.organisation()),
      board: (unit) => gated(() => store.board(unit)),
      changesSince: (unit, since, most) => gated(() => store.changesSince(unit, since, most)),
      onAdvance: (listener) =>
        store.onAdvance((advance: Advance) => {
          // News keep their order: behind one that waits, all wait.
          if (news.length === 0 && !isSlow()) listener(advance);
          else news.push(() => listener(advance));
        }),
    },
    let() {
      const next = readings.shift() ?? news.shift();
      next?.();
      return next !== undefined;
    },
    waiting: () => readings.length + news.length,
  };
}
