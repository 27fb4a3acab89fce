import { z } from "zod";
import type { IsoInstant } from "#shared/domain/dates.ts";
import { type Display, WALL_KINDS, type WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { unitId } from "./scalars.ts";

/** A screen asks to be paired: it shows the code, and keeps the secret by which it asks what came of it (WA1). */
export interface PairingView {
  readonly code: string;
  readonly secret: string;
  readonly expiresAt: IsoInstant;
}

export const pairingClaim = z.strictObject({ secret: z.string().min(20).max(200) });
/** `paired`: the screen has got its own cookie, once. A pairing that nobody confirmed in time is not found. */
export interface PairingState {
  readonly state: "waiting" | "paired";
}

/** The code as somebody read it from the screen, in whatever case and spacing. */
export const pairingConfirmation = z.strictObject({
  code: z.string().trim().min(4).max(20),
  unit: unitId,
  name: z.string().trim().min(1).max(60),
  kind: z.enum(WALL_KINDS),
});
export type PairingConfirmation = z.infer<typeof pairingConfirmation>;

/** What a paired screen is, as it sees itself. */
export interface DisplayView {
  readonly name: string;
  readonly kind: WallKind;
  readonly unit: { readonly id: UnitId; readonly name: string };
}

/** The screens of the units that one may look after, revoked ones last. */
export interface DisplaysView {
  readonly displays: readonly (Omit<Display, "pairedBy"> & {
    readonly pairedBy: string;
    /** When it was last here; `isOn`: it is now. */
    readonly seenAt: IsoInstant | null;
    readonly isOn: boolean;
  })[];
}
