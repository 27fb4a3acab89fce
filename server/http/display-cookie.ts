import cookies from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";

const DISPLAY_COOKIE = "tavle_display";
/** As long as browsers keep any; renewed whenever the screen starts. */
const DAYS = 400;

/** A screen's own cookie: not for scripts, only for our own pages, and no session (WA1). */
export function makeDisplayCookie(isHttps: boolean) {
  const options = { path: "/", httpOnly: true, sameSite: "strict", secure: isHttps } as const;
  return {
    put: (reply: FastifyReply, token: string) =>
      reply.setCookie(DISPLAY_COOKIE, token, { ...options, maxAge: DAYS * 86_400 }),
    of: (request: FastifyRequest): string | null => request.cookies[DISPLAY_COOKIE] ?? null,
    /** The same where no route is: a socket's handshake. */
    in: (header: string | undefined): string | null => cookies.parse(header ?? "")[DISPLAY_COOKIE] ?? null,
  };
}
export type DisplayCookie = ReturnType<typeof makeDisplayCookie>;
