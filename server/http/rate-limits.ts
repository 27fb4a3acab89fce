import rateLimit from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import { viewerOf } from "./session-of.ts";
import type { Web } from "./web.ts";

/** Register before the routes that have a limit. Counted in memory, by process. */
export const limitRates = async (web: Web): Promise<void> => void (await web.register(rateLimit, { global: false }));

const MINUTE_MS = 60_000;
const tooMany = () => Object.assign(new Error("too many attempts"), { statusCode: 429 });

/** A route's limit: so many requests in a minute from one address. */
export const perAddress = (max: number) => ({
  rateLimit: { max, timeWindow: MINUTE_MS, errorResponseBuilder: tooMany },
});

/** The same from one person; only for routes whose `onRequest` has asked who it is. */
export const perPerson = (max: number) => ({
  rateLimit: {
    max,
    timeWindow: MINUTE_MS,
    errorResponseBuilder: tooMany,
    keyGenerator: (request: FastifyRequest) => viewerOf(request).id,
  },
});
