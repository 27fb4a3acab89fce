import { scrollSpeed } from "./scroll-speed.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Scrolls what lies under a drag when the pointer rests at its edge. */
export interface AutoScroll {
  start(): void;
  stop(): void;
}

/**
 * Elements say by `data-drag-scrolls="x"` or `"y"` that they scroll under a drag, and which way. `scrolled` is called
 * after each step: what is under a resting pointer has changed.
 */
export function makeAutoScroll(pointer: () => Point | null, scrolled: () => void): AutoScroll {
  let frame = 0;
  let at = 0;
  /** Since when the pointer has been at an edge; null while it is at none. */
  let since: number | null = null;

  function step(now: number): void {
    frame = requestAnimationFrame(step);
    const elapsedMs = Math.min(64, now - at);
    at = now;
    const point = pointer();
    const pulls = point ? pullsAt(point) : [];
    since = pulls.length === 0 ? null : (since ?? now);
    if (since === null) return;
    const share = (elapsedMs / 1000) * eagerness(now - since);
    const moved = pulls.map((pull) => scrollBy(pull, share));
    if (moved.includes(true)) scrolled();
  }

  return {
    start() {
      at = performance.now();
      since = null;
      setSnap("none");
      frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
      setSnap("");
    },
  };
}

interface Pull {
  readonly element: HTMLElement;
  readonly axis: "x" | "y";
  /** Pixels a second, negative to the left and up. */
  readonly speed: number;
}

/** Nothing at once, so that a card lifted near an edge stays calm; after three seconds fast enough for a long column. */
const eagerness = (heldMs: number): number => Math.min(1, heldMs / 400) * (1 + Math.min(7, (heldMs / 1000) ** 2));

const scrollers = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-drag-scrolls]")];

function pullsAt({ x, y }: Point): readonly Pull[] {
  return scrollers().flatMap((element) => {
    const axis = element.dataset.dragScrolls === "y" ? "y" : "x";
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (axis === "y" && (x < left || x > right)) return [];
    const speed = axis === "x" ? scrollSpeed(x, left, right) : scrollSpeed(y, top, bottom);
    return speed === 0 ? [] : [{ element, axis, speed }];
  });
}

/** Whether there was any way left to go. */
function scrollBy({ element, axis, speed }: Pull, share: number): boolean {
  const side = axis === "x" ? "scrollLeft" : "scrollTop";
  const before = element[side];
  element[side] = before + Math.sign(speed) * Math.max(1, Math.abs(speed * share));
  return element[side] !== before;
}

/** Columns that snap to the screen's edge would pull back every small step. */
function setSnap(snap: "none" | ""): void {
  for (const element of scrollers()) element.style.scrollSnapType = snap;
}
