import type { FastifyReply, FastifyRequest } from "fastify";
import { hashToken, isToken } from "#server/auth/tokens.ts";
import { answerNotFound } from "../problems.ts";

const BEARER = "Bearer ";

/**
 * For the command line on this machine, which reads the token from a file that only its owner can open. To everyone
 * else the route isn't there (PR5). The socket's own address counts, never a forwarded one.
 */
export function localOnlyHook(token: string) {
  const kept = hashToken(token);
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { authorization = "" } = request.headers;
    const isKnown = authorization.startsWith(BEARER) && isToken(authorization.slice(BEARER.length), kept);
    if (!isKnown || !isFromThisMachine(request)) return answerNotFound(request, reply);
  };
}

function isFromThisMachine({ socket }: FastifyRequest): boolean {
  const { remoteAddress = "", localAddress } = socket;
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(remoteAddress) || remoteAddress === localAddress;
}
