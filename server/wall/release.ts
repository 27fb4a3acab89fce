import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Names the build of the pages that this server has: every file of it stands in `index.html` by a hash. Empty without pages. */
export function releaseOf(clientFolder: string): string {
  const page = join(clientFolder, "index.html");
  if (!existsSync(page)) return "";
  return createHash("sha256").update(readFileSync(page)).digest("hex").slice(0, 12);
}
