import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const readText = (path: string): string => readFileSync(join(root, path), "utf8");

/** What is not ours or not kept: the folders that .gitignore names, and git's own. */
const skipped = new Set([
  ".git",
  ...readText(".gitignore")
    .split("\n")
    .map((line) => line.replace(/\/$/, "")),
]);

/** Every file of the house, by its path from the root; `under` narrows it to a folder. */
export function filesOf(under = "."): string[] {
  return readdirSync(join(root, under), { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name) && !name.endsWith(".log"))
    .flatMap((entry) => {
      const path = relative(root, join(root, under, entry.name)).replaceAll("\\", "/");
      return entry.isDirectory() ? filesOf(path) : [path];
    });
}

const CODE = new Set([".ts", ".tsx", ".mjs", ".cjs"]);
export const ROOMS = ["shared", "server", "client", "test"] as const;

/** Every file of code in the given rooms. */
export function codeIn(...rooms: readonly string[]): string[] {
  return rooms.flatMap((room) => filesOf(room)).filter((path) => CODE.has(extname(path)));
}

/** The words of a file of code, one by one, without comments and layout. */
export function tokensOf(path: string): string[] {
  const source = ts.createSourceFile(path, readText(path), ts.ScriptTarget.Latest);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source);
    if (children.length > 0) children.forEach(visit);
    else if (node.kind !== ts.SyntaxKind.JSDoc) tokens.push(node.getText(source));
  };
  visit(source);
  return tokens.filter((token) => token !== "");
}
