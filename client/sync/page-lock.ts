import { v7 } from "uuid";

const PREFIX = "sagstavlen-page:";
const TURN = "sagstavlen-take-over";

/** Closed in this very page: the browser may need a moment to let go of their locks. */
const closedHere = new Set<string>();

/** A name that is held for as long as the page, or the board in it, is open; the browser lets go of it however that ends. */
export interface PageLock {
  readonly name: string;
  /** Runs while no other page does the same, with the names of all that are open. */
  inTurn<T>(run: (open: ReadonlySet<string>) => Promise<T>): Promise<T>;
  release(): void;
}

/**
 * Web Locks exist over https and on localhost only. Without them every other page counts as closed: two open tabs may then
 * send the same command, which changes nothing the second time (CA4).
 */
export function holdPageLock(): PageLock {
  const name = `${PREFIX}${v7()}`;
  const locks: LockManager | undefined = navigator.locks;
  let release = (): void => undefined;
  const isOver = new Promise<void>((resolve) => {
    release = resolve;
  });
  const isHeld = new Promise<void>((held) => {
    if (!locks) return held();
    void locks.request(name, () => {
      held();
      return isOver;
    });
  });
  return {
    name,
    async inTurn(run) {
      await isHeld;
      if (!locks) return run(new Set([name]));
      return locks.request(TURN, async () => {
        const { held = [] } = await locks.query();
        const open = held.flatMap((lock) => (lock.name && !closedHere.has(lock.name) ? [lock.name] : []));
        return run(new Set(open));
      });
    },
    release() {
      closedHere.add(name);
      release();
    },
  };
}
