/** What must be said to somebody: kept until someone listens, so that nothing is said into an empty room. */
export interface News<T> {
  tell(item: T): void;
  listen(listener: (item: T) => void): () => void;
}

export function makeNews<T>(): News<T> {
  const listeners = new Set<(item: T) => void>();
  let untold: readonly T[] = [];
  return {
    tell(item) {
      if (listeners.size === 0) untold = [...untold, item];
      for (const listener of [...listeners]) listener(item);
    },
    listen(listener) {
      listeners.add(listener);
      const waiting = untold;
      untold = [];
      for (const item of waiting) listener(item);
      return () => listeners.delete(listener);
    },
  };
}
