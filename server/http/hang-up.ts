import type { Duplex } from "node:stream";
import type { Web } from "./web.ts";

/** After a farewell a screen that still holds the line, asleep or stalled, is cut off. */
const PATIENCE_MS = 2000;
const LOOK_EVERY_MS = 50;

/**
 * So that a stopping server waits for what is under way and for nothing else: a sleeping screen's line is cut, and a
 * browser that keeps its line for a next request, after an answer that came while stopping, is not waited for.
 */
export function hangUpWhenClosing(web: Web): void {
  const { server } = web;
  const screens = new Set<Duplex>();
  const timers: NodeJS.Timeout[] = [];
  server.on("upgrade", (_request, line) => {
    screens.add(line);
    line.once("close", () => screens.delete(line));
  });
  const cutScreens = () => {
    for (const line of screens) line.destroy();
  };
  web.addHook("preClose", async () => {
    timers.push(setTimeout(cutScreens, PATIENCE_MS));
    timers.push(setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS));
  });
  web.addHook("onClose", async () => {
    for (const timer of timers) clearTimeout(timer);
  });
}
