/** A list that grows, and word of when it has so many. */
export interface Counted<T> {
  readonly items: readonly T[];
  add(item: T): void;
  /** At once where there are so many already. */
  reaches(count: number): Promise<void>;
}

export function counted<T>(): Counted<T> {
  const items: T[] = [];
  const waiting = new Set<() => void>();
  return {
    items,
    add(item) {
      items.push(item);
      for (const look of waiting) look();
    },
    reaches: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (items.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
