/** Does one thing after the other, in the order asked; one that fails stops no other. */
export type TakingTurns = <T>(work: () => Promise<T>) => Promise<T>;

export function takingTurns(): TakingTurns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => null);
    return mine;
  };
}
