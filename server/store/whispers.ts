/** `from` names a server process, for as long as it runs. */
export type WhisperListener = (text: string, from: string) => void;

export interface Whispers {
  hear: WhisperListener;
  listen(listener: WhisperListener): () => void;
}

/** What other processes say beside their commits. A listener that throws does not keep the others from hearing. */
export function makeWhispers(): Whispers {
  const listeners = new Set<WhisperListener>();
  return {
    hear(text, from) {
      for (const listener of [...listeners]) {
        try {
          listener(text, from);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
