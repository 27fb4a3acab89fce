import type { StreamId } from "#shared/domain/ids.ts";
import type { Advance } from "./port.ts";

export type Listener = (advance: Advance) => void;

export interface Announcer {
  /** Tells everyone who listens, unless this number, or a later one, has been told already. */
  announce(advance: Advance): void;
  listen(listener: Listener): () => void;
}

/**
 * Each stream's numbers are told once and rising, whichever way they are learnt first: from an own commit or from another
 * process. A listener that throws neither undoes the commit nor keeps the others from hearing of it; its error surfaces.
 */
export function makeAnnouncer(): Announcer {
  const told = new Map<StreamId, number>();
  const listeners = new Set<Listener>();
  return {
    announce(advance) {
      if (advance.to <= (told.get(advance.stream) ?? 0)) return;
      told.set(advance.stream, advance.to);
      for (const listener of [...listeners]) {
        try {
          listener(advance);
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
