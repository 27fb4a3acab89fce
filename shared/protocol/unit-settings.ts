import { z } from "zod";
import { AGENDA_REASONS } from "#shared/domain/meeting.ts";
import { WALL_SCENES } from "#shared/domain/wall.ts";

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const standupSettings = z.strictObject({
  minutes: z.int().min(5).max(60),
  most: z.int().min(3).max(40),
  order: z
    .array(z.enum(AGENDA_REASONS))
    .min(1)
    .refine((all) => new Set(all).size === all.length),
});
export const wallSettings = z.strictObject({
  scenes: z
    .array(z.strictObject({ scene: z.enum(WALL_SCENES), seconds: z.int().min(5).max(600) }))
    .min(1)
    .max(WALL_SCENES.length)
    .refine((all) => new Set(all.map(({ scene }) => scene)).size === all.length),
  caseNumbers: z.boolean(),
  look: z.union([z.enum(["light", "dark"]), z.strictObject({ lightFrom: hour, lightTo: hour })]),
});
