/**
 * Serves the built page where the server cannot be reached, so that a reload without a line finds the app (SY4). It keeps
 * the files of one build and nothing else: what people see in the page is never here, and /api is none of its business.
 * The build writes in its own version and files.
 */
const CACHE = `sagstavlen-${"VERSION"}`;
const FILES = ["FILES"];
const PAGE = "/";

/** A server that does not answer for this long is as good as not there. */
const PATIENCE_MS = 4_000;
const NOT_PAGES = /^\/(api|health|metrics|assets|socket\.io)(\/|$)/;

self.addEventListener("install", (event) => {
  event.waitUntil(keepBuild().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeCharge());
});

self.addEventListener("fetch", (event) => {
  const { request, preloadResponse } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (FILES.includes(pathname)) event.respondWith(keptOr(request));
  else if (request.mode === "navigate" && !NOT_PAGES.test(pathname)) {
    event.respondWith(pageFrom(request, preloadResponse));
  }
});

async function keepBuild() {
  const cache = await caches.open(CACHE);
  await cache.addAll([new Request(PAGE, { cache: "reload" }), ...FILES]);
}

async function takeCharge() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  // The page is asked for while the worker wakes up, not afterwards.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** Files with a hash in their name never change. */
async function keptOr(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request.url)) ?? fetch(request);
}

/** The server's page, which names the newest build; the kept one where none comes. */
async function pageFrom(request, preloaded) {
  const late = new Promise((resolve) => {
    setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const asked = Promise.resolve(preloaded)
    .then((response) => response ?? fetch(request))
    .catch(() => null);
  const answer = await Promise.race([asked, late]);
  if (answer && answer.status < 500) return answer;
  const cache = await caches.open(CACHE);
  return (await cache.match(PAGE)) ?? answer ?? (await asked) ?? Response.error();
}
