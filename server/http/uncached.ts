import type { FastifyReply } from "fastify";

/** An answer that no cache on the way keeps, written as it is: what is in it was chosen for this viewer. */
export const uncached = (reply: FastifyReply) => reply.header("cache-control", "no-store").serializer(JSON.stringify);
