import type { Instant } from "#shared/domain/dates.ts";
import { type ClockedServer, serveByClock } from "./clocked-server.ts";
import { PASSWORD } from "./department-data.ts";

export const LOG_UNIT = "Byggesager";

/**
 * A server on the real permit log, replayed by a clock that begins at the given time (`2011-06-15T08:30:00+02:00`) and runs
 * on, with a caseworker (Mette) and a leader (Leder) of its unit who can sign in.
 */
export function serveLog(from: string): Promise<ClockedServer> {
  const begun = performance.now();
  const now = () => Math.floor(Date.parse(from) + performance.now() - begun) as Instant;
  return serveByClock(now, async (type) => {
    await type("replay", ["test/data/permit-log.csv", "--unit", LOG_UNIT]);
    for (const [name, role] of [
      ["Mette", "caseworker"],
      ["Leder", "leader"],
    ] as const)
      await type("user", ["add", name, "--role", role, "--unit", LOG_UNIT, "--password-stdin"], PASSWORD);
  });
}
