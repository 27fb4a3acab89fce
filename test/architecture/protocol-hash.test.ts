import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { payloads } from "#shared/protocol/commands.ts";
import { hello, openCase } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { tokensOf } from "./house.ts";
import pinned from "./protocol-hash.json" with { type: "json" };

/** What travels downwards is typed but not parsed: its shape is the text of these files. */
const TYPED = [
  "protocol/messages.ts",
  "protocol/http.ts",
  "domain/card.ts",
  "domain/deadline.ts",
  "domain/meeting.ts",
  "domain/wall.ts",
  "domain/other-case.ts",
  "domain/rejections.ts",
];

const schemas = { ...payloads, hello, openCase };
const parsed = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: "input" })]);
/** Without what says nothing of the shape: imports, and what the formatter decides (semicolons, a last comma, a first bar). */
const typed = TYPED.map((path) =>
  tokensOf(`shared/${path}`)
    .join(" ")
    .replaceAll(/\bimport [^"]* from "[^"]*"/g, "")
    .replaceAll(" ;", "")
    .replaceAll(/ ,(?= [)}>\]])/g, "")
    .replaceAll(/(?<=[=(:<,]) \|/g, ""),
);
const hash = createHash("sha256")
  .update(JSON.stringify([parsed, typed]))
  .digest("hex");

test("[SY7] messages and commands have the shape that this protocol version was released with", () => {
  expect(parsed.length).toBeGreaterThan(15);
  const advice = "shape changed: raise PROTOCOL, and put the new version and hash into protocol-hash.json";
  expect({ version: PROTOCOL, hash }, advice).toEqual(pinned);
});
