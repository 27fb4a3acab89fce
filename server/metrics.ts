import { monitorEventLoopDelay } from "node:perf_hooks";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Store } from "#server/store/port.ts";
import type { Submitted } from "./submit.ts";

export interface Metrics {
  request(route: string, method: string, status: number, seconds: number): void;
  command(submitted: Submitted): void;
  /** The text that a Prometheus server fetches. */
  render(): Promise<string>;
  readonly contentType: string;
  stop(): void;
}

export interface Measured {
  readonly store: Pick<Store, "streams">;
  readonly connected: () => number;
}

/** One registry for each app; labels are route patterns, command types, codes and stream ids, never a person or case. */
export function makeMetrics(measured: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: "tavle_http_request_seconds",
    help: "Time from request to answer",
    labelNames: ["route", "method", "status"],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const commands = new Counter({
    name: "tavle_commands_total",
    help: "Commands by type and answer",
    labelNames: ["type", "code"],
    registers,
  });
  const commandTimes = new Histogram({
    name: "tavle_command_seconds",
    help: "Time from command to durable answer",
    labelNames: ["type"],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const stop = watchProcess(registry, measured);
  return {
    contentType: registry.contentType,
    request: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    command({ type, code, seconds }) {
      commands.inc({ type: type ?? "unreadable", code });
      commandTimes.observe({ type: type ?? "unreadable" }, seconds);
    },
    render: () => registry.metrics(),
    stop,
  };
}

/** The histogram counts the whole time between two ticks of this length. */
const RESOLUTION_MS = 20;

/** What is read when asked for: lines that stand, the journal's numbers, the event loop's lag, memory. */
function watchProcess(registry: Registry, { store, connected }: Measured): () => void {
  const registers = [registry];
  const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  lag.enable();
  new Gauge({
    name: "tavle_sessions_connected",
    help: "Screens connected",
    registers,
    collect() {
      this.set(connected());
    },
  });
  new Gauge({
    name: "tavle_journal_seq",
    help: "Last number of each stream",
    labelNames: ["stream"],
    registers,
    async collect() {
      for (const [stream, seq] of await store.streams().catch(() => [])) this.set({ stream }, seq);
    },
  });
  new Gauge({
    name: "tavle_event_loop_lag_seconds",
    help: "Event loop delay since last read",
    labelNames: ["quantile"],
    registers,
    collect() {
      for (const quantile of [50, 99, 100])
        this.set(
          { quantile: String(quantile / 100) },
          Math.max(0, lag.percentile(quantile) / 1e9 - RESOLUTION_MS / 1000),
        );
      lag.reset();
    },
  });
  new Gauge({
    name: "tavle_resident_memory_bytes",
    help: "Memory of the process",
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  return () => lag.disable();
}
