import { setTimeout as wait } from "node:timers/promises";

/**
 * Asks another process until it gives something else than null. The one place where tests wait by the clock: a process
 * that is starting, or was killed, tells nobody when it can be asked.
 */
export async function askAgain<T>(ask: () => Promise<T | null>, everyMs = 5): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    await wait(everyMs);
  }
}
