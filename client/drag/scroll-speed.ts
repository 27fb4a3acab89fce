/** How near to an edge the pointer has to be, in pixels, and how much of a small screen that may be. */
const EDGE_PX = 72;
const EDGE_SHARE = 0.2;
const FASTEST_PX_PER_SECOND = 1_100;

/** How fast to scroll, in pixels a second, with the pointer at this place between start and end: faster the nearer to an edge, negative towards the start. */
export function scrollSpeed(at: number, start: number, end: number): number {
  const edge = Math.min(EDGE_PX, (end - start) * EDGE_SHARE);
  if (edge <= 0) return 0;
  const depth = (distance: number): number => Math.min(1, Math.max(0, 1 - distance / edge));
  const [back, on] = [depth(at - start), depth(end - at)];
  const share = on > 0 ? on : -back;
  return share === 0 ? 0 : share * Math.abs(share) * FASTEST_PX_PER_SECOND;
}
