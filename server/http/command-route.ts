import { z } from "zod";
import type { Submit } from "#server/submit.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { problemSchema } from "./problems.ts";
import type { SignedInHook } from "./session-cookie.ts";
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
const described = z.looseObject({ id: z.string(), unit: z.string(), type: z.string(), payload: z.unknown() });

/** The socket's `command` for scripts and integrations: an expected refusal is an answer, not an error. */
export function commandRoute(web: Web, mustBeSignedIn: SignedInHook, submit: Submit): void {
  const schema = {
    body: described,
    response: { 200: answer, 400: problemSchema, 401: problemSchema, 413: problemSchema, 503: problemSchema },
  };
  const readBySubmit = () => (value: unknown) => ({ value });
  web.post(
    "/api/commands",
    { onRequest: mustBeSignedIn, schema, validatorCompiler: readBySubmit },
    async (request, reply) => {
      const given = await submit(request.body, must(request.signedIn, "session").viewer);
      return reply.code(statusOf(given)).send(bodyOf(given));
    },
  );
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
