import { z } from "zod";
import { isPassword } from "#server/auth/passwords.ts";
import type { Boards } from "#server/board/boards.ts";
import { drawForUnit } from "#server/meetings/draw-for-unit.ts";
import type { Screens } from "#server/meetings/screens.ts";
import { sinceForUnit } from "#server/meetings/since-for-unit.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { must } from "#shared/lib/must.ts";
import { type AgendaView, ownAgain, remoteClaim, type SinceView } from "#shared/protocol/meetings.ts";
import { unitId } from "#shared/protocol/scalars.ts";
import { answerNotFound, answerTooMany, problemBody, refusedWith } from "./problems.ts";
import { perAddress } from "./rate-limits.ts";
import { sessionOf, viewerOf } from "./session-of.ts";
import { ATTEMPTS_A_MINUTE, type SessionParts, sessionView, signIn, viewOf } from "./session-routes.ts";
import { uncached } from "./uncached.ts";
import type { Web } from "./web.ts";

export interface MeetingParts extends SessionParts {
  readonly screens: Screens;
  readonly boards: Pick<Boards, "boardFor">;
  readonly now: () => Instant;
}

/** Everybody's phone in a room comes from one address; who guesses codes does so too. */
const CLAIMS_A_MINUTE = 30;

const params = z.object({ unit: unitId });
const refusals = refusedWith(400, 401, 404, 409, 429);

/** A standup beside its commands: what it draws, what has happened since the one before, and its screens. */
export function meetingRoutes(web: Web, parts: MeetingParts): void {
  readingRoutes(web, parts);
  screenRoutes(web, parts);
  remoteRoutes(web, parts);
}

function readingRoutes(web: Web, { mustBeSignedIn: onRequest, boards, store, now }: MeetingParts): void {
  const agenda = { params, response: { 200: z.custom<AgendaView>(), ...refusals } };
  web.get("/api/meetings/:unit/agenda", { onRequest, schema: agenda }, async (request, reply) => {
    const board = await boards.boardFor(viewerOf(request), request.params.unit);
    if (!board) return answerNotFound(request, reply);
    return uncached(reply).send(drawForUnit(board, now()));
  });

  const since = { params, response: { 200: z.custom<SinceView>(), ...refusals } };
  web.get("/api/meetings/:unit/since", { onRequest, schema: since }, async (request, reply) => {
    const board = await boards.boardFor(viewerOf(request), request.params.unit);
    if (!board) return answerNotFound(request, reply);
    const view = await sinceForUnit(store, board, now());
    return uncached(reply).send(view);
  });
}

/** The room's screen: easily shared, and one's own again with the password alone (ST2). */
function screenRoutes(web: Web, parts: MeetingParts): void {
  const { mustBeSignedIn: onRequest, sessions, screens, store, loginLimit } = parts;
  const response = { 200: sessionView, ...refusals };

  web.post("/api/meetings/:unit/screen", { onRequest, schema: { params, response } }, async (request, reply) => {
    const signedIn = sessionOf(request);
    const shared = await screens.share(signedIn, request.params.unit);
    if (!shared.ok) return reply.code(statusOf(shared.error)).send(problemBody(shared.error));
    return viewOf(parts, must(await sessions.findByHash(signedIn.tokenHash), "the session just shared"));
  });

  const config = perAddress(ATTEMPTS_A_MINUTE);
  const schema = { body: ownAgain, response };
  web.post("/api/screen/own", { onRequest, config, schema }, async (request, reply) => {
    const signedIn = sessionOf(request);
    if (signedIn.screen?.kind !== "shared") return answerNotFound(request, reply);
    const { name, viewer, tokenHash } = signedIn;
    const seconds = loginLimit.wait(request.ip, name);
    if (seconds > 0) return answerTooMany(reply, seconds);
    const credential = await store.credential(name);
    const isRight = await isPassword(request.body.password, credential?.passwordHash ?? null);
    if (!isRight || credential?.personId !== viewer.id) {
      loginLimit.failed(request.ip, name);
      return reply.code(401).send(problemBody({ code: "wrong-login", data: {} }));
    }
    loginLimit.succeeded(request.ip, name);
    await screens.own(signedIn);
    return viewOf(parts, must(await sessions.findByHash(tokenHash), "one's own session"));
  });
}

const remoteCode = z.object({ code: z.string(), expiresAt: z.custom<IsoInstant>() });

/** Phones that steer the room's screen. Who shows the code is somebody else than who types it, and is not told who did. */
function remoteRoutes(web: Web, parts: MeetingParts): void {
  const { mustBeSignedIn: onRequest, screens } = parts;

  const schema = { params, response: { 200: remoteCode, ...refusals } };
  web.post("/api/meetings/:unit/remote-code", { onRequest, schema }, async (request, reply) => {
    const offered = await screens.codeFor(sessionOf(request), request.params.unit);
    if (!offered.ok) return reply.code(statusOf(offered.error)).send(problemBody(offered.error));
    return reply.header("cache-control", "no-store").send(offered.value);
  });

  const claim = { body: remoteClaim, response: { 200: sessionView, ...refusals } };
  web.post("/api/meetings/remote", { config: perAddress(CLAIMS_A_MINUTE), schema: claim }, async (request, reply) => {
    const joined = await screens.join(request.body.code);
    if (!joined) return answerNotFound(request, reply);
    return reply.send(await signIn(parts, joined.person, request, reply, joined));
  });
}

const statusOf = ({ code }: Rejection): 404 | 409 => (code === "not-found" ? 404 : 409);
