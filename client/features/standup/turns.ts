/** What one screen does at a standup: one thing after the other. */
export interface Turns<Answer> {
  /** Null where something is on its way already: a room that presses twice means it once. */
  now<T>(run: () => Promise<T>): Promise<T> | null;
  /** When its turn comes, so that nothing which somebody has chosen is lost; pressed again meanwhile it is given once. */
  next(what: string, run: () => Promise<Answer>): Promise<Answer>;
}

export function makeTurns<Answer>(tell: (isBusy: boolean) => void): Turns<Answer> {
  const waiting = new Map<string, Promise<Answer>>();
  let last: Promise<unknown> = Promise.resolve();
  let going = 0;

  function begin<T>(run: () => Promise<T>): Promise<T> {
    going += 1;
    tell(true);
    const mine = last.then(run).finally(() => {
      going -= 1;
      tell(going > 0);
    });
    last = mine.catch(() => {});
    return mine;
  }

  return {
    now: (run) => (going > 0 ? null : begin(run)),
    next(what, run) {
      const same = waiting.get(what);
      if (same) return same;
      const mine = begin(run).finally(() => waiting.delete(what));
      waiting.set(what, mine);
      return mine;
    },
  };
}
