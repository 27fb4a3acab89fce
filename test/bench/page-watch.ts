import type { Page } from "playwright-core";

/** What was seen in the page while something was done to it. */
export interface Watched {
  /** Milliseconds from one frame to the next. */
  readonly frames: readonly number[];
  /** Milliseconds from each movement of the mouse until what it changed was painted. */
  readonly paints: readonly number[];
  /** Milliseconds of each task that kept the page busy for more than 50. */
  readonly longTasks: readonly number[];
  readonly mostMounted: number;
}

type Watch = { -readonly [K in keyof Watched]: Watched[K] extends readonly number[] ? number[] : number };

declare global {
  interface Window {
    watched?: Watch & { stop(): void };
  }
}

/** Watches frames, the mouse and long tasks in the page for as long as the work takes. */
export async function watching(page: Page, work: () => Promise<void>): Promise<Watched> {
  await page.evaluate(startWatching);
  await work();
  return page.evaluate(() => {
    const { frames = [], paints = [], longTasks = [], mostMounted = 0, stop } = window.watched ?? {};
    stop?.();
    return { frames, paints, longTasks, mostMounted };
  });
}

/** Runs in the page. */
function startWatching(): void {
  const watch: Watch = { frames: [], paints: [], longTasks: [], mostMounted: 0 };
  let last = performance.now();
  let frame = requestAnimationFrame(function look(now: number): void {
    watch.frames.push(now - last);
    last = now;
    watch.mostMounted = Math.max(watch.mostMounted, document.querySelectorAll("article").length);
    frame = requestAnimationFrame(look);
  });
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.longTasks.push(duration);
  });
  observer.observe({ type: "longtask" });
  const afterPaint = (run: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = run;
      channel.port2.postMessage(null);
    });
  };
  const moved = ({ timeStamp }: Event): void => afterPaint(() => watch.paints.push(performance.now() - timeStamp));
  window.addEventListener("mousemove", moved, { capture: true });
  const stop = (): void => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    window.removeEventListener("mousemove", moved, { capture: true });
  };
  window.watched = Object.assign(watch, { stop });
}
