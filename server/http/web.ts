import type { IncomingMessage, ServerResponse } from "node:http";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
  type RawServerDefault,
} from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { SignedIn } from "#server/auth/sessions.ts";
import { answerFault } from "./problems.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; null where nobody is signed in. Set by `signedInHook` on the routes that need it. */
    signedIn: SignedIn | null;
  }
}

/** No request of a browser is larger; the command line's lists have a limit of their own. */
export const BODY_LIMIT_BYTES = 64 * 1024;

export type Web = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A bare web server with our limits, our errors and zod at its boundary. */
export function makeWeb(log: FastifyBaseLogger, trustProxy: boolean | number | string): Web {
  const web = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: typeof trustProxy === "number" ? (_address, hop) => hop < trustProxy : trustProxy,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  web.setValidatorCompiler(validatorCompiler);
  web.setSerializerCompiler(serializerCompiler);
  web.decorateRequest("signedIn", null);
  web.setErrorHandler(answerFault);
  return web;
}

/** The pattern of the route, never the address itself: that may name a case. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? "(page)";
