import type { FastifyRequest } from "fastify";
import type { SignedIn } from "#server/auth/sessions.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";

/** Who asks; only on routes behind `signedInHook`. */
export const sessionOf = (request: FastifyRequest): SignedIn => must(request.signedIn, "session");
export const viewerOf = (request: FastifyRequest): Viewer => sessionOf(request).viewer;
