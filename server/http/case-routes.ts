import { z } from "zod";
import type { VisitCase } from "#server/cases/visit-case.ts";
import type { CaseNotes, NoteRefusal } from "#server/vault/case-notes.ts";
import type { ReadCitizen } from "#server/vault/read-citizen.ts";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import { citizenRequest, type NotesView, noteRequest } from "#shared/protocol/http.ts";
import { answerNotFound, type Problem, problemBody, problemSchema, refusedWith } from "./problems.ts";
import { perPerson } from "./rate-limits.ts";
import type { SignedInHook } from "./session-cookie.ts";
import { viewerOf } from "./session-of.ts";
import { uncached } from "./uncached.ts";
import type { Web } from "./web.ts";

export interface CaseParts {
  readonly mustBeSignedIn: SignedInHook;
  readonly readCitizen: ReadCitizen;
  readonly notes: CaseNotes;
  readonly visitCase: VisitCase;
}

/** More than anyone looks up by hand; a script that empties the vault is stopped. */
const CITIZENS_A_MINUTE = 30;
const NOTES_A_MINUTE = 60;

const params = z.object({ number: z.string() });
const refusals = refusedWith(400, 401, 404, 429, 503);
const citizenView = z.object({ name: z.string().nullable(), cpr: z.string().nullable() });

/** What is asked about one case, and kept outside the journal. Nothing of it is in an address, in a log or in a cache. */
export function caseRoutes(web: Web, parts: CaseParts): void {
  citizenRoute(web, parts);
  noteRoutes(web, parts);
  visitRoute(web, parts);
}

function citizenRoute(web: Web, { mustBeSignedIn: onRequest, readCitizen }: CaseParts): void {
  web.post(
    "/api/cases/:number/citizen",
    {
      onRequest,
      config: perPerson(CITIZENS_A_MINUTE),
      schema: { params, body: citizenRequest.nullish(), response: { 200: citizenView, ...refusals } },
    },
    async (request, reply) => {
      const viewer = viewerOf(request);
      const view = await readCitizen(viewer, request.params.number, request.body?.purpose ?? null);
      if (view === null) return answerNotFound(request, reply);
      return reply.header("cache-control", "no-store").send(view);
    },
  );
}

const noteWritten = z.object({ id: z.custom<NoteId>(), at: z.custom<IsoInstant>() });

function noteRoutes(web: Web, { mustBeSignedIn: onRequest, notes }: CaseParts): void {
  const config = perPerson(NOTES_A_MINUTE);

  web.post(
    "/api/cases/:number/notes",
    {
      onRequest,
      config,
      schema: {
        params,
        body: noteRequest,
        response: { 200: noteWritten, 409: problemSchema, 422: problemSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const written = await notes.write(viewerOf(request), request.params.number, request.body);
      if (written.ok) return written.value;
      if (written.error === "not-found") return answerNotFound(request, reply);
      const [status, problem] = NOTE_REFUSALS[written.error];
      return reply.code(status).send(problemBody(problem));
    },
  );

  const reading = { params, response: { 200: z.custom<NotesView>(), ...refusals } };
  web.get("/api/cases/:number/notes", { onRequest, config, schema: reading }, async (request, reply) => {
    const view = await notes.read(viewerOf(request), request.params.number);
    if (view === null) return answerNotFound(request, reply);
    return uncached(reply).send(view);
  });
}

function visitRoute(web: Web, { mustBeSignedIn: onRequest, visitCase }: CaseParts): void {
  const schema = {
    params,
    response: { 200: z.object({ ok: z.literal(true) }), 401: problemSchema, 404: problemSchema },
  };
  web.post("/api/cases/:number/visits", { onRequest, schema }, async (request, reply) => {
    const isThere = await visitCase(viewerOf(request), request.params.number);
    return isThere ? { ok: true as const } : answerNotFound(request, reply);
  });
}

/** An id that belongs to another case is answered like one that is malformed, so that it tells nothing of that case (CA8). */
const NOTE_REFUSALS: Readonly<Record<Exclude<NoteRefusal, "not-found">, readonly [400 | 409 | 422, Problem]>> = {
  "text-like-cpr": [422, { code: "text-like-cpr", data: {} }],
  "id-taken": [400, { code: "malformed", data: { path: "id" } }],
  "not-beside": [400, { code: "malformed", data: { path: "text" } }],
  "not-yours": [400, { code: "malformed", data: { path: "replaces" } }],
  replaced: [409, { code: "note-replaced", data: {} }],
};
