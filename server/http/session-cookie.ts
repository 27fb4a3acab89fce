import cookies from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import { SESSION_HOURS, type Sessions } from "#server/auth/sessions.ts";
import { problemBody, SIGNED_OUT } from "./problems.ts";
import type { Web } from "./web.ts";

const SESSION_COOKIE = "tavle_session";

export const readCookies = async (web: Web): Promise<void> => void (await web.register(cookies));

/** The cookie: not for scripts, not from other sites, and over TLS only where the installation has it. */
export function makeSessionCookie(isHttps: boolean) {
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure: isHttps } as const;
  return {
    put: (reply: FastifyReply, token: string) =>
      reply.setCookie(SESSION_COOKIE, token, { ...options, maxAge: SESSION_HOURS * 3600 }),
    remove: (reply: FastifyReply) => reply.clearCookie(SESSION_COOKIE, options),
    of: (request: FastifyRequest): string | null => request.cookies[SESSION_COOKIE] ?? null,
    /** The same where no route is: a socket's handshake. */
    in: (header: string | undefined): string | null => cookies.parse(header ?? "")[SESSION_COOKIE] ?? null,
  };
}
export type SessionCookie = ReturnType<typeof makeSessionCookie>;

/** An `onRequest` hook for routes that need someone signed in: answers 401 before a body is read. */
export function signedInHook(sessions: Sessions, cookie: SessionCookie) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const token = cookie.of(request);
    request.signedIn = token === null ? null : await sessions.find(token);
    if (request.signedIn === null) return reply.code(401).send(problemBody(SIGNED_OUT));
  };
}
export type SignedInHook = ReturnType<typeof signedInHook>;
