import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { z } from "zod";
import { StorageFailed } from "#server/store/port.ts";
import { KeyChanged } from "#server/store/vault-key.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { HttpProblem } from "#shared/protocol/http.ts";

export type Problem = Rejection | HttpProblem;

/** Every refusal has this body, whatever its status (CA5). */
export const problemSchema = z.object({
  ok: z.literal(false),
  code: z.string(),
  data: z.record(z.string(), z.unknown()),
});

/** The answers of a route that refuses with these statuses. */
export const refusedWith = <S extends number>(...statuses: readonly S[]) =>
  Object.fromEntries(statuses.map((status) => [status, problemSchema])) as Record<S, typeof problemSchema>;

export const problemBody = ({ code, data }: Problem) => ({ ok: false as const, code, data: { ...data } });

export const NOT_FOUND: Problem = { code: "not-found", data: {} };
export const SIGNED_OUT: Problem = { code: "signed-out", data: {} };

/** Absent and forbidden get this same answer (PR5). */
export const answerNotFound = (_request: FastifyRequest, reply: FastifyReply) =>
  reply.code(404).send(problemBody(NOT_FOUND));

export const answerTooMany = (reply: FastifyReply, seconds: number) =>
  reply
    .code(429)
    .header("retry-after", seconds)
    .send(problemBody({ code: "too-many-attempts", data: { seconds } }));

/** What a handler threw, or what Fastify refused before it, as a status and one of our codes. */
export function answerFault(fault: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) {
  const { status, problem } = problemOf(fault, request.routeOptions.bodyLimit ?? 0);
  if (status >= 500) request.log.error({ err: fault }, "fault");
  return reply.code(status).send(problemBody(problem));
}

function problemOf(
  fault: FastifyError | Error,
  limitBytes: number,
): { readonly status: number; readonly problem: Problem } {
  if (fault instanceof StorageFailed)
    return { status: 503, problem: { code: "storage-failed", data: { cause: fault.reason } } };
  if (fault instanceof KeyChanged)
    return { status: 503, problem: { code: "storage-failed", data: { cause: "unavailable" } } };
  if (hasZodFastifySchemaValidationErrors(fault)) {
    const path = (fault.validation[0]?.instancePath ?? "").split("/").filter(Boolean).join(".");
    return { status: 400, problem: { code: "malformed", data: { path } } };
  }
  const status = "statusCode" in fault ? (fault.statusCode ?? 500) : 500;
  if (status === 413) return { status, problem: { code: "too-large", data: { limitBytes } } };
  if (status === 429) return { status, problem: { code: "too-many-attempts", data: { seconds: 60 } } };
  if (status >= 400 && status < 500) return { status, problem: { code: "malformed", data: { path: "" } } };
  return { status: 500, problem: { code: "internal", data: {} } };
}
