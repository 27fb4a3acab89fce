import type { FastifyReply } from "fastify";
import { z } from "zod";
import type { ListRefusal } from "#shared/protocol/lists.ts";
import { refusedWith } from "../problems.ts";

export const LIST_REFUSALS = refusedWith(400, 401, 404, 409, 413, 422, 429, 503);
export const done = z.object({ ok: z.literal(true) });

/** What a file itself is refused for: a person is to choose another, or save it otherwise. */
export const answerUnreadable = (reply: FastifyReply, { code, data }: ListRefusal) =>
  reply.code(422).send({ ok: false, code, data: { ...data } });
