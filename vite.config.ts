import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const server = "http://127.0.0.1:3000";

/** What a page needs to start: not the maps, nor the typeface's letters that no Danish text has. */
const isShell = (file: string): boolean => /\.(js|css)$/.test(file) || /-latin-(wght|ext-wght).*\.woff2$/.test(file);

/** Tells the worker which files this build has; another build makes another worker, which the browser then takes (SY4). */
const offlineShell = (): Plugin => ({
  name: "offline-shell",
  apply: "build",
  enforce: "post",
  async generateBundle(_options, bundle) {
    const files = Object.keys(bundle).filter(isShell).sort();
    const page = bundle["index.html"];
    const version = createHash("sha256").update(JSON.stringify([files, page?.type === "asset" ? page.source : ""]));
    const worker = await readFile(new URL("client/offline-worker.mjs", import.meta.url), "utf8");
    const source = worker
      .replace('"VERSION"', JSON.stringify(version.digest("hex").slice(0, 16)))
      .replace('["FILES"]', JSON.stringify(files.map((file) => `/${file}`)));
    this.emitFile({ type: "asset", fileName: "sw.js", source });
  },
});

/** Builds the pages; `npx vite` serves them while one works on them, against a server on its usual port. */
export default defineConfig({
  root: "client",
  plugins: [react(), offlineShell()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2023",
    sourcemap: true,
    reportCompressedSize: false,
  },
  server: {
    proxy: {
      // The server takes changes from its own origin only, so the page's host stays in the request.
      "/api": { target: server, changeOrigin: false },
      "/socket.io": { target: server, changeOrigin: false, ws: true },
    },
  },
});
