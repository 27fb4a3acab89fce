import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { answerNotFound } from "./problems.ts";
import type { Web } from "./web.ts";

/** Not addresses of pages: an unknown one below these is simply not there. */
const NOT_PAGES = /^\/(api|health|metrics|assets|socket\.io|sw\.js)(\/|$)/;

/**
 * The built client: files with a hash in their name are kept by browsers for a year, the page itself is asked for each
 * time, and so is the worker that serves it without a line: a new release must not wait for a cache (SY4). Every other address of a page gives the same page, which finds its own way.
 */
export async function pages(web: Web, clientFolder: string): Promise<void> {
  if (!existsSync(join(clientFolder, "index.html"))) return void web.setNotFoundHandler(answerNotFound);
  await web.register(fastifyStatic, {
    root: clientFolder,
    cacheControl: false,
    index: "index.html",
    setHeaders(reply, path) {
      const isHashed = path.startsWith(join(clientFolder, "assets"));
      reply.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  web.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "";
    const isPage = (request.method === "GET" || request.method === "HEAD") && !NOT_PAGES.test(path);
    return isPage ? reply.sendFile("index.html") : answerNotFound(request, reply);
  });
}
