import { v7 } from "uuid";
import { z } from "zod";
import type { Displays } from "#server/auth/displays.ts";
import type { PairingLimit } from "#server/auth/pairing-limit.ts";
import type { Pairings } from "#server/auth/pairings.ts";
import type { Store } from "#server/store/port.ts";
import type { SeenDisplay } from "#server/store/unit-keeping.ts";
import type { Submit } from "#server/submit.ts";
import { displaysFor } from "#server/wall/displays-for.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { DisplayId } from "#shared/domain/ids.ts";
import { canManage, canManageAny } from "#shared/domain/permissions.ts";
import {
  type DisplaysView,
  type DisplayView,
  type PairingConfirmation,
  type PairingState,
  type PairingView,
  pairingClaim,
  pairingConfirmation,
} from "#shared/protocol/displays.ts";
import type { DisplayCookie } from "./display-cookie.ts";
import { answerNotFound, answerTooMany, problemBody, refusedWith, SIGNED_OUT } from "./problems.ts";
import { perAddress } from "./rate-limits.ts";
import type { SignedInHook } from "./session-cookie.ts";
import { viewerOf } from "./session-of.ts";
import { uncached } from "./uncached.ts";
import type { Web } from "./web.ts";

export interface DisplayParts {
  readonly store: Store;
  readonly now: () => Instant;
  readonly pairings: Pairings;
  readonly pairingLimit: PairingLimit;
  readonly displays: Displays;
  readonly cookie: DisplayCookie;
  readonly submit: Submit;
  readonly mustBeSignedIn: SignedInHook;
  /** Whether a line of that screen stands here. */
  readonly isConnected: (display: DisplayId) => boolean;
}

const refusals = refusedWith(401, 404, 429, 503);

/** Screens on walls: how one comes to be paired, and what it then is (WA1). */
export function displayRoutes(web: Web, parts: DisplayParts): void {
  pairingRoutes(web, parts);
  listRoute(web, parts);
  confirmRoute(web, parts);
}

/** What a screen asks at which nobody is signed in. */
function pairingRoutes(web: Web, { store, pairings, displays, cookie }: DisplayParts): void {
  const begun = { config: perAddress(30), schema: { response: { 200: z.custom<PairingView>(), ...refusals } } };
  web.post("/api/displays/pairings", begun, async (_request, reply) => {
    const pairing = await pairings.begin();
    return pairing === null ? answerTooMany(reply, 60) : uncached(reply).send(pairing);
  });

  const claim = { body: pairingClaim, response: { 200: z.custom<PairingState>(), ...refusals } };
  web.post("/api/displays/pairings/claim", { config: perAddress(600), schema: claim }, async (request, reply) => {
    const claimed = await pairings.claim(request.body.secret);
    if (claimed === null) return answerNotFound(request, reply);
    if (claimed.state === "paired") cookie.put(reply, claimed.token);
    return uncached(reply).send({ state: claimed.state });
  });

  const own = { response: { 200: z.custom<DisplayView>(), ...refusals } };
  web.get("/api/display", { schema: own }, async (request, reply) => {
    const token = cookie.of(request);
    const display = token === null ? null : await displays.find(token);
    const unit = display && (await store.organisation()).units.get(display.unit);
    if (token === null || !display || !unit) return reply.code(401).send(problemBody(SIGNED_OUT));
    displays.saw(display.id);
    cookie.put(reply, token);
    return uncached(reply).send({ name: display.name, kind: display.kind, unit: { id: unit.id, name: unit.name } });
  });
}

function listRoute(web: Web, { store, displays, isConnected, mustBeSignedIn: onRequest }: DisplayParts): void {
  const list = { response: { 200: z.custom<DisplaysView>(), ...refusals } };
  web.get("/api/displays", { onRequest, schema: list }, async (request, reply) => {
    const viewer = viewerOf(request);
    if (!canManageAny(viewer, "displays")) return answerNotFound(request, reply);
    const areOthers = (await store.otherProcesses()) > 0;
    const isOn = ({ id, revokedAt, seenAt }: SeenDisplay): boolean =>
      revokedAt === null && (isConnected(id) || (areOthers && displays.isOnElsewhere(seenAt)));
    return uncached(reply).send(displaysFor(viewer, await store.displays(), await store.organisation(), isOn));
  });
}

/** Whoever may look after the unit's screens reads the code from one; a wrong code and an expired one are answered alike. */
function confirmRoute(web: Web, parts: DisplayParts): void {
  const { pairings, pairingLimit, submit, now, mustBeSignedIn: onRequest } = parts;
  const schema = { body: pairingConfirmation, response: { 200: z.object({ ok: z.literal(true) }), ...refusals } };
  web.post("/api/displays", { onRequest, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { code, unit } = request.body;
    if (!canManage(viewer, "displays", unit)) return answerNotFound(request, reply);
    const seconds = pairingLimit.wait(viewer.id);
    if (seconds > 0) return answerTooMany(reply, seconds);
    const display = await pairings.displayOf(code);
    const answer = display && (await submit(commandFor(display, request.body, now()), viewer));
    if (answer?.ok) return { ok: true as const };
    if (answer?.code === "storage-failed") return reply.code(503).send(problemBody(answer));
    // Somebody else has confirmed the same code, which is over with that: like one that never was.
    pairingLimit.failed(viewer.id);
    return answerNotFound(request, reply);
  });
}

const commandFor = (displayId: DisplayId, { unit, name, kind }: PairingConfirmation, now: Instant) => ({
  ...{ id: v7({ msecs: now }), unit, type: "pairDisplay" },
  payload: { displayId, name, kind },
});
