import { extname } from "node:path";
import { expect, test } from "vitest";
import { codeIn, filesOf, ROOMS, readText, tokensOf } from "./house.ts";

const BINARY = new Set([".png", ".jpg", ".woff2", ".ico", ".sqlite", ".gz"]);
const texts = filesOf()
  .filter((path) => !BINARY.has(extname(path)))
  .map((path) => ({ path, text: readText(path) }));
const pathsWhere = (holds: (text: string) => boolean): string[] =>
  texts.filter(({ text }) => holds(text)).map(({ path }) => path);

test("the lock file names no download address, so that it installs from anywhere", () => {
  const lock = readText("package-lock.json");
  expect(lock.match(/"integrity": /g)?.length ?? 0).toBeGreaterThan(300);
  expect(lock.match(/"resolved": .*/)?.[0]).toBeUndefined();
});

test("no file names a place on somebody's machine", () => {
  expect(texts.length).toBeGreaterThan(150);
  const homes = ["home", "root", "Users", "work"].map((folder) => `/${folder}/`);
  const place = new RegExp(`(?<![\\w.*/-])(${homes.join("|")})\\w`);
  expect(pathsWhere((text) => place.test(text))).toEqual([]);
});

test("no file names a package registry", () => {
  const host = new RegExp(
    ["\\bregistry[.](?!npm run)[a-z0-9-]+[.][a-z]", "artifactory", "jfrog[.]", "codeartifact"].join("|"),
    "i",
  );
  expect(
    pathsWhere((text) => host.test(text)).filter((path) => path !== "test/architecture/house-rules.test.ts"),
  ).toEqual([]);
});

test("licence and notices are there", () => {
  expect(readText("LICENSE")).toContain("All rights reserved");
  for (const name of ["IBM Plex Sans", "OFL-1.1", "date-holidays", "CC-BY-3.0"])
    expect(readText("NOTICE")).toContain(name);
});

const code = codeIn(...ROOMS);

test("no type is forced and no check is silenced", () => {
  const wordsOf = (path: string): string =>
    tokensOf(path)
      .filter((token) => !/^["'`/]/.test(token))
      .join(" ");
  // Reading a file word by word takes long, and tells only whether what looks like it stands in a text or a comment.
  const suspect = code.filter((path) => /\bas\s+unknown\s+as\b|\bas\s+any\b|:\s*any\b/.test(readText(path)));
  const forced = suspect.filter((path) => / as unknown as | as any\b|: any\b/.test(wordsOf(path)));
  const silenced = code.filter((path) => /@ts-(ignore|expect-error|nocheck)/.test(readText(path)));
  expect({ forced, silenced }).toEqual({ forced: [], silenced: [] });
});

test("files are named for what they are, and hold no promises to do something later", () => {
  const vague = code.filter((path) =>
    /(^|[/.-])(utils?|helpers?|services?|managers?|index|misc|common)(?=[/.-])/.test(path),
  );
  const later = code.filter((path) => new RegExp(["TO", "DO|FIX", "ME"].join("")).test(readText(path)));
  expect({ vague, later }).toEqual({ vague: [], later: [] });
});
