import { giveCommand } from "#client/session/give-command.ts";
import { get, type Problem, post } from "#client/session/request.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { WallSettings, WallView } from "#shared/domain/wall.ts";
import type { DisplayView, PairingState, PairingView } from "#shared/protocol/displays.ts";

/** How long a wall waits for an answer before it tries again. */
const PATIENCE_MS = 10_000;

/** What this screen is, by its own cookie; refused for a screen that is not paired, or not any more. */
export const askDisplay = () => get<DisplayView>("/api/display", PATIENCE_MS);

export const askPairing = () => post<PairingView>("/api/displays/pairings", {});

export const claimPairing = (secret: string) => post<PairingState>("/api/displays/pairings/claim", { secret });

/** A unit's wall as it is now, for who may look after it. */
export const askWall = (unit: UnitId, kind: WallKind) => get<WallView>(`/api/walls/${unit}?kind=${kind}`, PATIENCE_MS);

/** Null when it was carried out, else what stood in the way. */
export const saveWall = (unitId: UnitId, wall: WallSettings): Promise<Problem | null> =>
  giveCommand(unitId, "setUnitSettings", { unitId, wall });
