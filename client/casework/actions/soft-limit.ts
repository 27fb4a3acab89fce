import type { Rejection } from "#shared/domain/rejections.ts";

/** A limit that lets a reason through (MV5); a hard one has refused for good. */
export const isSoftLimit = (rejection: Rejection | null | undefined): boolean =>
  rejection?.code === "wip-limit-reached" && rejection.data.mode === "soft";
