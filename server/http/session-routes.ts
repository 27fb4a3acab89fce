import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { FirstAdministrator } from "#server/auth/first-administrator.ts";
import type { Invitations } from "#server/auth/invitations.ts";
import type { LoginLimit } from "#server/auth/login-limit.ts";
import { isPassword } from "#server/auth/passwords.ts";
import type { ScreenOf, Sessions, SignedIn } from "#server/auth/sessions.ts";
import { hashToken } from "#server/auth/tokens.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { MeetingId, PersonId, UnitId } from "#shared/domain/ids.ts";
import { ROLES, SCREENS } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import { type DemoView, firstAdministrator, loginRequest, type SessionView } from "#shared/protocol/http.ts";
import { type StartView, startClaim, startRequest } from "#shared/protocol/people.ts";
import { answerNotFound, answerTooMany, problemBody, refusedWith } from "./problems.ts";
import { perAddress } from "./rate-limits.ts";
import type { SessionCookie, SignedInHook } from "./session-cookie.ts";
import { sessionOf } from "./session-of.ts";
import { uncached } from "./uncached.ts";
import { unitsFor } from "./units-for.ts";
import type { Web } from "./web.ts";

export interface SessionParts {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly loginLimit: LoginLimit;
  readonly first: FirstAdministrator;
  readonly invitations: Invitations;
  readonly mustBeSignedIn: SignedInHook;
  /** A session is over: the lines that stand on it end with it. */
  readonly onSessionEnd: (tokenHash: string) => void;
  /** Whom one may be, where everything is made up. */
  readonly demo?: DemoView | undefined;
}

export const sessionView = z.object({
  person: z.object({ id: z.custom<PersonId>(), name: z.string(), initials: z.string(), role: z.enum(ROLES) }),
  units: z.array(z.object({ id: z.custom<UnitId>(), name: z.string() })).readonly(),
  demo: z.literal(true).optional(),
  screen: z.object({ kind: z.enum(SCREENS), meeting: z.custom<MeetingId>() }).optional(),
});

/** Attempts of any kind from one address in a minute: bounds what hashing passwords can cost. */
export const ATTEMPTS_A_MINUTE = 300;
/** Signing in and out, and who one is. */
export function sessionRoutes(web: Web, parts: SessionParts): void {
  const { store, cookie, loginLimit, first } = parts;
  const refusals = refusedWith(401, 404, 409, 429);
  const response = { 200: sessionView, ...refusals };

  web.post(
    "/api/login",
    { config: perAddress(ATTEMPTS_A_MINUTE), schema: { body: loginRequest, response } },
    async (request, reply) => {
      const { name, password } = request.body;
      const seconds = loginLimit.wait(request.ip, name);
      if (seconds > 0) return answerTooMany(reply, seconds);
      const credential = await store.credential(nameMeant(name, parts.demo));
      const isRight = await isPassword(password, credential?.passwordHash ?? null);
      if (!isRight || credential === null || !(await isAtWork(store, credential.personId))) {
        loginLimit.failed(request.ip, name);
        return reply.code(401).send(problemBody({ code: "wrong-login", data: {} }));
      }
      loginLimit.succeeded(request.ip, name);
      return reply.send(await signIn(parts, credential.personId, request, reply));
    },
  );

  web.post(
    "/api/first-administrator",
    { config: perAddress(ATTEMPTS_A_MINUTE), schema: { body: firstAdministrator, response } },
    async (request, reply) => {
      const { token, name, password } = request.body;
      const claimed = await first.claim(token, name, password);
      if (claimed.ok) return reply.send(await signIn(parts, claimed.value, request, reply));
      if (claimed.error.code === "not-found") return answerNotFound(request, reply);
      return reply.code(409).send(problemBody(claimed.error));
    },
  );

  startRoutes(web, parts);

  web.post(
    "/api/logout",
    { schema: { response: { 200: z.object({ ok: z.literal(true) }) } } },
    async (request, reply) => {
      await signOut(parts, request);
      cookie.remove(reply);
      return { ok: true as const };
    },
  );

  const onRequest = parts.mustBeSignedIn;
  web.get("/api/session", { onRequest, schema: { response } }, async (request) => viewOf(parts, sessionOf(request)));
}

/** In a demo one signs in by what one is; elsewhere by name alone. */
const nameMeant = (typed: string, demo: DemoView | undefined): string =>
  demo?.people.find(({ login }) => login === typed.toLowerCase())?.name ?? typed;

/** Who has left, or turned out to be somebody else, is answered like one who never was. */
const isAtWork = async (store: Store, person: PersonId): Promise<boolean> =>
  (await store.organisation()).people.get(person)?.active === true;

/** What a start link opens, and the password that a colleague chooses with it. */
function startRoutes(web: Web, parts: SessionParts): void {
  const { first, invitations, store } = parts;
  const config = perAddress(ATTEMPTS_A_MINUTE);
  const refusals = refusedWith(404, 429);

  const asked = { body: startRequest, response: { 200: z.custom<StartView>(), ...refusals } };
  web.post("/api/start", { config, schema: asked }, async (request, reply) => {
    const view = await startOf(request.body.token);
    if (view === null) return answerNotFound(request, reply);
    return uncached(reply).send(view);
  });

  const claimed = { body: startClaim, response: { 200: sessionView, ...refusals } };
  web.post("/api/start/claim", { config, schema: claimed }, async (request, reply) => {
    const person = await invitations.claim(request.body.token, request.body.password);
    if (!person.ok) return answerNotFound(request, reply);
    for (const tokenHash of await store.dropSessionsOf(person.value)) parts.onSessionEnd(tokenHash);
    return reply.send(await signIn(parts, person.value, request, reply));
  });

  async function startOf(token: string): Promise<StartView | null> {
    const invited = await invitations.find(token);
    if (!invited) return first.find(token);
    if (invited.state !== "open") return { state: invited.state };
    const hasPassword = (await store.credentialed()).has(invited.person.id);
    return { state: "invited", name: invited.person.name, hasPassword };
  }
}

/** Whoever was signed in here is not any more. `as`: at a standup’s screen, until then. */
export async function signIn(
  parts: SessionParts,
  person: PersonId,
  request: FastifyRequest,
  reply: FastifyReply,
  as?: { readonly screen: ScreenOf; readonly until: Instant },
): Promise<SessionView> {
  await signOut(parts, request);
  const token = await parts.sessions.open(person, as?.screen, as?.until);
  request.signedIn = must(await parts.sessions.find(token), "the session just opened");
  parts.cookie.put(reply, token);
  return viewOf(parts, request.signedIn);
}

async function signOut({ sessions, cookie, onSessionEnd }: SessionParts, request: FastifyRequest): Promise<void> {
  const token = cookie.of(request);
  if (token === null) return;
  const tokenHash = hashToken(token);
  await sessions.end(tokenHash);
  onSessionEnd(tokenHash);
}

export async function viewOf(
  { store, demo }: SessionParts,
  { viewer, name, initials, screen }: SignedIn,
): Promise<SessionView> {
  const units = unitsFor(viewer, await store.organisation()).map((unit) => ({ id: unit.id, name: unit.name }));
  return {
    person: { id: viewer.id, name, initials, role: viewer.role },
    units,
    ...(demo ? { demo: true } : {}),
    ...(screen ? { screen } : {}),
  };
}
