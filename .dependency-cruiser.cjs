/** Who may import whom. Each rule is one direction of the design; `npm run boundaries` and a test check them. */
const only = (name, comment, what, from) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^(shared|server|client)/", pathNot: from },
  to: { path: what },
});
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const pack = (...names) => names.map((name) => `node_modules/(${name})(/|$)`).join("|");

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    never(
      "lib-is-the-ground",
      "shared/lib knows nothing of the domain or the wire; everything else may stand on it.",
      { path: "^shared/lib/" },
      { path: "^shared/(?!lib/)" },
    ),
    never(
      "domain-knows-no-wire",
      "The rules of case flow know neither how they travel nor how they are worded: lib ← domain ← protocol.",
      { path: "^shared/domain/" },
      { path: "^shared/(protocol|i18n)/" },
    ),
    never(
      "protocol-knows-no-words",
      "The wire carries codes; the texts for them are the catalogue's, read where they are shown.",
      { path: "^shared/protocol/" },
      { path: "^shared/i18n/" },
    ),
    never(
      "shared-stands-alone",
      "What both sides agree on imports neither side.",
      { path: "^shared/" },
      { path: "^(server|client|test)/" },
    ),
    never(
      "shared-has-no-node",
      "shared runs in server and browser alike: no Node, no file, no clock, no randomness.",
      { path: "^shared/" },
      { dependencyTypes: ["core"] },
    ),
    never(
      "shared-is-light",
      "shared takes zod, the ranks' and the time library and nothing else from outside, since the browser loads it all.",
      { path: "^shared/" },
      { dependencyTypes: ["npm"], pathNot: pack("zod", "temporal-polyfill", "temporal-spec", "fractional-indexing") },
    ),
    never(
      "client-knows-no-server",
      "The pages know the server by its protocol alone.",
      { path: "^client/" },
      { path: "^(server|test)/" },
    ),
    never(
      "server-knows-no-client",
      "The server knows the pages by the protocol alone.",
      { path: "^server/" },
      { path: "^(client|test)/" },
    ),
    never(
      "client-has-no-node",
      "What runs in a browser cannot use Node's modules.",
      { path: "^client/" },
      { dependencyTypes: ["core"] },
    ),
    never(
      "cases-meet-the-port",
      "The use cases know the store by its port, so that every database serves them alike.",
      { path: "^server/cases/" },
      { path: "^server/store/(?!port\\.ts$)" },
    ),
    never(
      "store-knows-no-cases",
      "The store writes what it is given; what that means is decided elsewhere.",
      { path: "^server/store/" },
      { path: "^server/(?!store/)" },
    ),
    never(
      "board-knows-no-wire",
      "The board makes frames; which library carries them is none of its business.",
      { path: "^server/board/" },
      { path: "^server/(socket|http)/" },
    ),
    only(
      "database-in-store",
      "Drizzle and the database drivers are the store's alone.",
      pack("drizzle-orm", "drizzle-kit", "better-sqlite3", "pg"),
      "^server/store/",
    ),
    only(
      "fastify-at-the-edge",
      "Fastify is known where HTTP is: http, auth and the composition root.",
      pack("fastify", "@fastify/[^/]+", "fastify-type-provider-zod", "fastify-plugin"),
      "^server/(http/|auth/|app\\.ts$)",
    ),
    only("socket-in-socket", "Socket.IO's server is known in socket alone.", pack("socket.io"), "^server/socket/"),
    only(
      "socket-client-in-sync",
      "Socket.IO's client is known in sync alone, and where the demo's colleagues come in as clients of their own.",
      pack("socket.io-client"),
      "^(client/sync|server/demo)/",
    ),
    only("dnd-in-drag", "@dnd-kit is known in drag alone.", pack("@dnd-kit/[^/]+"), "^client/drag/"),
    never(
      "features-are-strangers",
      "A feature never imports another; client/app puts them together.",
      { path: "^client/features/([^/]+)/" },
      { path: "^client/features/", pathNot: "^client/features/$1/" },
    ),
    never(
      "only-app-composes",
      "What serves the features does not know them: only client/app does.",
      { path: "^client/(?!app/|features/|main\\.tsx$)" },
      { path: "^client/(app|features)/" },
    ),
    never(
      "no-cycles",
      "Modules that need each other are one module or lack a third. Types alone may name each other: they vanish.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    never(
      "no-barrels",
      "A module is imported by its own name; an index hides who needs what.",
      { path: "^(shared|server|client|test)/" },
      { path: "/index[.](ts|tsx|mjs)$", pathNot: "node_modules" },
    ),
    never("all-found", "Every import leads somewhere.", {}, { couldNotResolve: true }),
    never(
      "product-without-dev-packages",
      "What the product runs on is a dependency, not a tool of development.",
      { path: "^(shared|server|client)/", pathNot: "drizzle\\.config\\.ts$" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|migrations)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".css"],
    },
  },
};
