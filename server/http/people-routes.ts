import { z } from "zod";
import type { Invitations } from "#server/auth/invitations.ts";
import { installationFor } from "#server/people/installation-for.ts";
import { namedCases } from "#server/people/named-cases.ts";
import { peopleFor } from "#server/people/people-for.ts";
import type { Store } from "#server/store/port.ts";
import { type Instant, toPlainDate } from "#shared/domain/dates.ts";
import { canCommand, canManageAny, type Viewer } from "#shared/domain/permissions.ts";
import { momentOf, toIso } from "#shared/domain/zone.ts";
import {
  type InstallationView,
  type InvitationView,
  invitationRequest,
  type NamedCasesView,
  type PeopleView,
} from "#shared/protocol/people.ts";
import { personId } from "#shared/protocol/scalars.ts";
import { answerNotFound, refusedWith } from "./problems.ts";
import type { SignedInHook } from "./session-cookie.ts";
import { viewerOf } from "./session-of.ts";
import { uncached } from "./uncached.ts";
import type { Web } from "./web.ts";

export interface PeopleParts {
  readonly store: Store;
  readonly now: () => Instant;
  readonly invitations: Invitations;
  readonly mustBeSignedIn: SignedInHook;
}

const refusals = refusedWith(401, 404);

/** Staff: who works here, who signs in, and links to begin with. To those who look after none of it the routes aren't there (PR5). */
export function peopleRoutes(web: Web, { store, now, invitations, mustBeSignedIn: onRequest }: PeopleParts): void {
  const viewFor = async (viewer: Viewer): Promise<PeopleView> =>
    peopleFor(viewer, await store.organisation(), {
      today: toPlainDate(momentOf(now()).today),
      signsIn: await store.credentialed(),
      invited: await invitations.waiting(),
    });

  const people = { response: { 200: z.custom<PeopleView>(), ...refusals } };
  web.get("/api/people", { onRequest, schema: people }, async (request, reply) => {
    const viewer = viewerOf(request);
    if (!canManageAny(viewer, "staff")) return answerNotFound(request, reply);
    return uncached(reply).send(await viewFor(viewer));
  });

  const installation = { response: { 200: z.custom<InstallationView>(), ...refusals } };
  web.get("/api/installation", { onRequest, schema: installation }, async (request, reply) => {
    const viewer = viewerOf(request);
    if (!canManageAny(viewer, "staff")) return answerNotFound(request, reply);
    return uncached(reply).send(await installationFor(store, viewer, await viewFor(viewer)));
  });

  const cases = { params: z.object({ person: personId }), response: { 200: z.custom<NamedCasesView>(), ...refusals } };
  web.get("/api/people/:person/cases", { onRequest, schema: cases }, async (request, reply) => {
    if (!canCommand(viewerOf(request), "mergePeople", null)) return answerNotFound(request, reply);
    return uncached(reply).send(await namedCases(store, request.params.person));
  });

  const invite = { body: invitationRequest, response: { 200: z.custom<InvitationView>(), ...refusals } };
  web.post("/api/people/invitations", { onRequest, schema: invite }, async (request, reply) => {
    const isAllowed = canCommand(viewerOf(request), "addPerson", null);
    const offered = isAllowed ? await invitations.offer(request.body.personId) : null;
    if (!offered?.ok) return answerNotFound(request, reply);
    const { token, expiresAt } = offered.value;
    // With a link one signs in as somebody else: it is nobody's before the log tells of it (PR7).
    await store.audit({
      ...{ at: toIso(now()), actor: viewerOf(request).id, action: "handOutLink", criteria: request.body.personId },
      ...{ caseId: null, citizenId: null, purpose: null },
    });
    return uncached(reply).send({ path: `/start/${token}`, expiresAt });
  });
}
