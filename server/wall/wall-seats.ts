import type { Deliver } from "#server/board/outlet.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { WallView } from "#shared/domain/wall.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { WallScreen } from "./walls.ts";

export interface SeatsParts {
  readonly deliver: Deliver;
  readonly now: () => Instant;
  readonly release: string;
}

/** The screens that show a unit's walls, and what each was told last. */
export interface WallSeats {
  add(screen: WallScreen): void;
  has(screen: WallScreen): boolean;
  remove(screen: WallScreen): void;
  count(): number;
  kinds(): ReadonlySet<WallKind>;
  /** How walls of this kind are now: sent to those that were told otherwise. Two that differ in their hour alone are one. */
  tell(kind: WallKind, view: WallView): void;
  /** A sign of life to all, and the latest figures to those whose line was too slow for them. */
  beat(): void;
}

export function makeWallSeats({ deliver, now, release }: SeatsParts): WallSeats {
  const seats = new Map<WallScreen, { told: string | null }>();
  const latest = new Map<WallKind, { readonly view: WallView; readonly text: string }>();
  const kinds = () => new Set([...seats.keys()].map(({ kind }) => kind));

  function send(kind: WallKind): void {
    const figures = latest.get(kind);
    if (!figures) return;
    const lacking = [...seats].filter(
      ([{ outlet, kind: own }, { told }]) => own === kind && told !== figures.text && !outlet.busy?.(),
    );
    for (const [, seat] of lacking) seat.told = figures.text;
    const outlets = lacking.map(([{ outlet }]) => outlet);
    if (outlets.length > 0) deliver(outlets, { type: "figures", message: { wall: figures.view, release } });
  }

  return {
    add: (screen) => void seats.set(screen, { told: null }),
    has: (screen) => seats.has(screen),
    remove(screen) {
      seats.delete(screen);
      // What nobody of a kind looks at is not kept in step.
      if (!kinds().has(screen.kind)) latest.delete(screen.kind);
    },
    count: () => seats.size,
    kinds,
    tell(kind, view) {
      latest.set(kind, { view, text: JSON.stringify({ ...view, asOf: null }) });
      send(kind);
    },
    beat() {
      for (const kind of kinds()) send(kind);
      const outlets = [...seats.keys()].map(({ outlet }) => outlet);
      // What a unit's numbers would tell of how much happens there, walls are not told.
      const message = { seq: 0, organisation: 0, serverTime: toIso(now()) };
      if (outlets.length > 0) deliver(outlets, { type: "heartbeat", message });
      for (const { beaten } of seats.keys()) beaten?.();
    },
  };
}
