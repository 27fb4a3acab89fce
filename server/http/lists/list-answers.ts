import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Viewer } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";
import { problemSchema } from "../problems.ts";

export const LIST_REFUSALS = {
  400: problemSchema,
  401: problemSchema,
  404: problemSchema,
  409: problemSchema,
  413: problemSchema,
  422: problemSchema,
  429: problemSchema,
  503: problemSchema,
};
export const done = z.object({ ok: z.literal(true) });

export const viewerOf = (request: FastifyRequest): Viewer => must(request.signedIn, "session").viewer;

/** What a file itself is refused for: a person is to choose another, or save it otherwise. */
export const answerUnreadable = (reply: FastifyReply, { code, data }: ListRefusal) =>
  reply.code(422).send({ ok: false, code, data: { ...data } });
