import { type DestinationStream, type Logger, pino } from "pino";

/**
 * Structured logs without identity: an error gives its kind and place, never its message, since a database's messages
 * repeat what was being written. Requests are logged by route pattern (http/request-log.ts).
 */
export function makeLog(
  level: string,
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }),
): Logger {
  const silent = () => undefined;
  return pino(
    { level, base: null, serializers: { err: describeFault, error: describeFault, req: silent, res: silent } },
    destination,
  );
}

interface Described {
  readonly kind: string;
  readonly code?: string;
  readonly frames: readonly string[];
  readonly cause?: Described;
}

function describeFault(fault: unknown, depth = 0): Described {
  if (!(fault instanceof Error)) return { kind: typeof fault, frames: [] };
  const frames = (fault.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  const code = "code" in fault && typeof fault.code === "string" ? { code: fault.code } : {};
  const cause = fault.cause !== undefined && depth < 3 ? { cause: describeFault(fault.cause, depth + 1) } : {};
  return { kind: fault.constructor.name, ...code, frames: frames.slice(0, 12), ...cause };
}
