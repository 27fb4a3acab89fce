import { z } from "zod";
import { fromOutside, type Submit } from "#server/submit.ts";
import { unfitAt } from "#server/vault/case-notes.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { WordsBeside } from "#shared/domain/words-beside.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { wordsBeside } from "#shared/protocol/words-beside.ts";
import { type Problem, problemBody, problemSchema } from "./problems.ts";
import type { SignedInHook } from "./session-cookie.ts";
import { viewerOf } from "./session-of.ts";
import type { Web } from "./web.ts";

const outcome = z.union([
  z.object({ caseId: z.custom<CaseId>(), ok: z.literal(true) }),
  z.object({
    caseId: z.custom<CaseId>(),
    ok: z.literal(false),
    code: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
]);
const done = z.object({
  ok: z.literal(true),
  seq: z.int(),
  told: z.literal("neighbour-gone").optional(),
  outcomes: z.array(outcome).optional(),
});
const answer = z.union([done, problemSchema]);

/** Shown in the interface's description; `parseCommand` is the real reader, the same as the socket's. */
const described = z.looseObject({
  id: z.string(),
  unit: z.string(),
  type: z.string(),
  payload: z.unknown(),
  note: wordsBeside.optional(),
});

/** Beside the command itself, since no command holds a text (CA7). */
const withWords = z.looseObject({ note: wordsBeside });

/**
 * The socket's `command` for scripts and integrations: an expected refusal is an answer, not an error. And the only way for
 * one with words beside it, which are never in socket traffic (PR1).
 */
export function commandRoute(web: Web, mustBeSignedIn: SignedInHook, submit: Submit): void {
  const schema = {
    body: described,
    response: {
      200: answer,
      400: problemSchema,
      401: problemSchema,
      413: problemSchema,
      422: problemSchema,
      503: problemSchema,
    },
  };
  const readBySubmit = () => (value: unknown) => ({ value });
  web.post(
    "/api/commands",
    { onRequest: mustBeSignedIn, schema, validatorCompiler: readBySubmit },
    async (request, reply) => {
      const viewer = viewerOf(request);
      const read = readBody(request.body, viewer);
      if (!read.ok) return reply.code(read.error.code === "malformed" ? 400 : 422).send(problemBody(read.error));
      const given = await fromOutside(submit)(read.value.command, viewer, read.value.words);
      return reply.code(statusOf(given)).send(bodyOf(given));
    },
  );
}

interface Read {
  readonly command: unknown;
  readonly words: WordsBeside | null;
}

function readBody(body: unknown, viewer: Viewer): Result<Read, Problem> {
  if (typeof body !== "object" || body === null || !("note" in body)) return ok({ command: body, words: null });
  const read = withWords.safeParse(body);
  const { note: words, ...command } = read.success ? read.data : { note: null };
  const unfit = words && unfitAt(viewer, words.text, null);
  if (unfit === "text-like-cpr") return refuse({ code: unfit, data: {} });
  return words && !unfit ? ok({ command, words }) : refuse({ code: "malformed", data: { path: "note" } });
}

function statusOf(given: CommandAnswer): 200 | 400 | 503 {
  if (given.ok) return 200;
  if (given.code === "storage-failed") return 503;
  return given.code === "malformed" ? 400 : 200;
}

function bodyOf(given: CommandAnswer): z.input<typeof answer> {
  if (!given.ok) return { ok: false, code: given.code, data: { ...given.data } };
  const { seq, told, outcomes } = given;
  const each = outcomes?.map((one) => (one.ok ? one : { ...one, data: { ...one.data } }));
  return { ok: true, seq, ...(told ? { told } : {}), ...(each ? { outcomes: each } : {}) };
}
