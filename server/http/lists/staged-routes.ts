import { z } from "zod";
import type { ImportOffice } from "#server/imports/import-list.ts";
import type { ListDesks, OrderedList } from "#server/imports/list-desk.ts";
import { MOST_BYTES } from "#server/imports/list-refusals.ts";
import type { ListRuns } from "#server/imports/list-runs.ts";
import { knownSources, stagedView } from "#server/imports/staged-view.ts";
import { isRunning, type StagedFile, type Staging } from "#server/imports/staging.ts";
import { LIST_KINDS } from "#shared/domain/list-fields.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { toIso } from "#shared/domain/zone.ts";
import {
  type ListOrder,
  type ListPreview,
  type ListProgress,
  listOrder,
  type StagedList,
} from "#shared/protocol/lists.ts";
import { answerNotFound, problemBody } from "../problems.ts";
import { perPerson } from "../rate-limits.ts";
import { sessionOf, viewerOf } from "../session-of.ts";
import type { Web } from "../web.ts";
import { answerUnreadable, done, LIST_REFUSALS } from "./list-answers.ts";

export interface StagedParts {
  readonly office: ImportOffice;
  readonly desks: ListDesks;
  readonly staging: Staging;
  readonly runs: ListRuns;
}

const UPLOADS_A_MINUTE = 20;
const READINGS_A_MINUTE = 60;
/** Beside the file's bytes: people write names into file names, so no address has it. */
const FILE_HEADER = "x-tavle-file";
const LONGEST_NAME = 200;
const fileName = z
  .base64url()
  .max(LONGEST_NAME * 6)
  .transform((text) =>
    (Buffer.from(text, "base64url").toString("utf8").split(/[\\/]/).at(-1) ?? "")
      .replace(/\p{Cc}/gu, "")
      .trim()
      .slice(0, LONGEST_NAME),
  );

const params = z.object({ id: z.string() });

/** A file from the moment it is dropped until it is on the board or thrown away. */
export function stagedRoutes(web: Web, parts: StagedParts): void {
  uploadRoute(web, parts);
  readingRoutes(web, parts);
  refusedRoute(web, parts);
  runRoutes(web, parts);
}

/** The routes that give a staged list back: as a view of what is in it, or what is wrong with it. */
async function viewOf({ office }: StagedParts, file: StagedFile, bytes: Buffer) {
  return stagedView(file, bytes, knownSources(await office.store.listSources()));
}

function uploadRoute(web: Web, parts: StagedParts): void {
  const { staging, desks } = parts;
  const schema = {
    querystring: z.object({ kind: z.enum(LIST_KINDS).default("cases") }),
    headers: z.looseObject({ [FILE_HEADER]: fileName }),
    body: z.instanceof(Buffer),
    response: { 200: z.custom<StagedList>(), ...LIST_REFUSALS },
  };
  web.post("", { bodyLimit: MOST_BYTES, config: perPerson(UPLOADS_A_MINUTE), schema }, async (request, reply) => {
    const { kind } = request.query;
    if (!desks[kind]) return answerNotFound(request, reply);
    const { viewer, tokenHash } = sessionOf(request);
    const brought = { owner: viewer.id, session: tokenHash, kind, fileName: request.headers[FILE_HEADER] };
    const file = staging.add({ ...brought, bytes: request.body });
    if (file === null) return reply.code(429).send(problemBody({ code: "too-many-attempts", data: { seconds: 60 } }));
    const view = await viewOf(parts, file, request.body);
    if (view.ok) return reply.serializer(JSON.stringify).send(view.value);
    staging.drop(file);
    return answerUnreadable(reply, view.error);
  });
}

function readingRoutes(web: Web, parts: StagedParts): void {
  const { staging, desks } = parts;
  const config = perPerson(READINGS_A_MINUTE);

  const chosen = {
    params,
    body: z.strictObject({ sheet: z.string().min(1).max(31) }),
    response: { 200: z.custom<StagedList>(), ...LIST_REFUSALS },
  };
  web.post("/:id/sheet", { config, schema: chosen }, async (request, reply) => {
    const file = staging.find(viewerOf(request).id, request.params.id);
    if (!file?.bytes || isRunning(file)) return answerNotFound(request, reply);
    const view = await viewOf(parts, { ...file, sheet: request.body.sheet }, file.bytes);
    if (!view.ok) return answerUnreadable(reply, view.error);
    file.sheet = request.body.sheet;
    return reply.serializer(JSON.stringify).send(view.value);
  });

  const previewed = { params, body: listOrder, response: { 200: z.custom<ListPreview>(), ...LIST_REFUSALS } };
  web.post("/:id/preview", { config, schema: previewed }, async (request, reply) => {
    const viewer = viewerOf(request);
    const file = staging.find(viewer.id, request.params.id);
    const list = file && ordered(file, request.body, viewer);
    const preview = list && (await desks[file.kind]?.preview(list));
    if (!preview) return answerNotFound(request, reply);
    if (!preview.ok) return answerUnreadable(reply, preview.error);
    return reply.serializer(JSON.stringify).send(preview.value);
  });
}

function refusedRoute(web: Web, { staging, desks, office }: StagedParts): void {
  const schema = { params, body: listOrder, response: { 200: z.custom<Buffer>(), ...LIST_REFUSALS } };
  web.post("/:id/refused", { config: perPerson(READINGS_A_MINUTE), schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const file = staging.find(viewer.id, request.params.id);
    const list = file && ordered(file, request.body, viewer);
    const written = list && (await desks[file.kind]?.refused(list));
    if (!written) return answerNotFound(request, reply);
    if (!written.ok) return answerUnreadable(reply, written.error);
    const at = toIso(office.now());
    // Rows name citizens: whoever takes a file of them away stands in the log first (PR7).
    await office.store.audit({
      ...{ at, actor: viewer.id, action: "exportRows", caseId: null, citizenId: null, purpose: null },
    });
    const { bytes, contentType, fileName: name } = written.value;
    return reply.header("content-disposition", `attachment; filename="${name}"`).type(contentType).send(bytes);
  });
}

function ordered({ bytes, fileName: name, sheet }: StagedFile, order: ListOrder, viewer: Viewer): OrderedList | null {
  return bytes && { bytes, fileName: name, sheet, order, viewer };
}

function runRoutes(web: Web, { staging, desks, runs }: StagedParts): void {
  const progress = { 200: z.custom<ListProgress>(), 202: z.custom<ListProgress>(), ...LIST_REFUSALS };

  web.post("/:id/run", { schema: { params, body: listOrder, response: progress } }, async (request, reply) => {
    const viewer = viewerOf(request);
    const file = staging.find(viewer.id, request.params.id);
    const desk = file && desks[file.kind];
    if (!file || !desk) return answerNotFound(request, reply);
    const list = ordered(file, request.body, viewer);
    // Taken in already, and its bytes are gone: asked twice, it answers the same.
    const now = list ? runs.start(file, desk, list) : file.run?.progress;
    return now ? reply.code(202).serializer(JSON.stringify).send(now) : answerNotFound(request, reply);
  });

  web.get("/:id", { schema: { params, response: progress } }, async (request, reply) => {
    const now = staging.find(viewerOf(request).id, request.params.id)?.run?.progress;
    return now ? reply.serializer(JSON.stringify).send(now) : answerNotFound(request, reply);
  });

  const answered = { params, response: { 200: done, ...LIST_REFUSALS } };
  web.post("/:id/cancel", { schema: answered }, async (request, reply) => {
    const file = staging.find(viewerOf(request).id, request.params.id);
    if (!file) return answerNotFound(request, reply);
    runs.cancel(file);
    return { ok: true as const };
  });

  web.delete("/:id", { schema: answered }, async (request, reply) => {
    const file = staging.find(viewerOf(request).id, request.params.id);
    if (!file) return answerNotFound(request, reply);
    staging.drop(file);
    return { ok: true as const };
  });
}
