/** Those who want to know whenever something has changed. */
export interface Watchers {
  /** Returns what ends it. */
  add(changed: () => void): () => void;
  tell(): void;
}

export function makeWatchers(): Watchers {
  const watchers = new Set<() => void>();
  return {
    add(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    tell() {
      for (const changed of [...watchers]) changed();
    },
  };
}
