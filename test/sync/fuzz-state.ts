import type { Instant } from "#shared/domain/dates.ts";
import type { Wire } from "#test/fakes/socket-pair.ts";
import type { Timeline } from "#test/fakes/timeline.ts";
import type { IdMaker } from "#test/support/ids.ts";
import type { FuzzOffice } from "./fuzz-office.ts";
import type { Screen } from "./fuzz-screen.ts";
import type { FuzzServer } from "./fuzz-server.ts";
import type { Oracle } from "./oracle.ts";
import type { Random } from "./random.ts";

/** Spoils what waits in a wire's downward queue: a planted fault, once; true when it has struck. */
export type Fault = (wire: Wire) => boolean;

/** One seed being played. */
export interface Run {
  readonly random: Random;
  readonly timeline: Timeline;
  readonly serverNow: () => Instant;
  readonly office: FuzzOffice;
  readonly server: FuzzServer;
  readonly oracle: Oracle;
  readonly screens: readonly Screen[];
  readonly newId: IdMaker;
  readonly tally: Tally;
  fault: Fault | undefined;
  /** From here on nothing goes wrong any more. */
  calm: boolean;
  /** The server's clock beside the screens'; a day passes by moving it. */
  serverAheadMs: number;
}

export interface Tally {
  given: number;
  accepted: number;
  refused: number;
  cuts: number;
  duplicates: number;
  reorderings: number;
  restarts: number;
}

/** Lets everything happen that needs no permission: promises, and what the store puts off to the next turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** After every step: every screen is checked. */
export async function after(run: Run): Promise<void> {
  await run.server.idle();
  await turn();
  for (const screen of run.screens) screen.check();
}
