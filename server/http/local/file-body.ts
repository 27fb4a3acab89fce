import { z } from "zod";
import { MOST_BYTES } from "#server/imports/list-refusals.ts";
import type { Web } from "../web.ts";

/** Beside the file's bytes, as base64url JSON: an address would be no place for a unit's or a column's name. */
export const OPTIONS_HEADER = "x-tavle-options";

/** Lets the routes of this part take a file's own bytes. */
export const takeFiles = (web: Web): void =>
  web.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer", bodyLimit: MOST_BYTES },
    (_request, body, done) => done(null, body),
  );

/** A file's bytes, with its options in the header. */
export const fileWith = <Options extends z.ZodType>(options: Options) => ({
  headers: z.looseObject({
    [OPTIONS_HEADER]: z
      .base64url()
      .transform((text, context) => {
        try {
          return JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown;
        } catch {
          context.addIssue("not JSON");
          return z.NEVER;
        }
      })
      .pipe(options),
  }),
  body: z.instanceof(Buffer),
});

/** The same as a caller sends it. */
export const fileRequest = (path: string, body: Buffer, options: object) =>
  ({
    method: "POST",
    path,
    body,
    headers: {
      "content-type": "application/octet-stream",
      [OPTIONS_HEADER]: Buffer.from(JSON.stringify(options)).toString("base64url"),
    },
  }) as const;
