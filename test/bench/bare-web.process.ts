import Fastify from "fastify";
import type { BareWebAnswer, BareWebAsk } from "./bare-web.ts";
import { answerTalk } from "./process-talk.ts";

/** Fastify with nothing behind it: the bytes that it was given last, as they are. */
let bytes = Buffer.alloc(0);
let encoding = "";
const web = Fastify();
web.get("/", (_request, reply) => {
  reply.header("content-type", "application/json; charset=utf-8").header("content-encoding", encoding).send(bytes);
});
const listening = web.listen({ host: "127.0.0.1", port: 0 });

answerTalk<BareWebAsk, BareWebAnswer>(async (asked) => {
  bytes = Buffer.from(asked.base64, "base64");
  encoding = asked.encoding;
  return { url: await listening };
});
