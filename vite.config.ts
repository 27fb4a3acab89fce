import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://127.0.0.1:3000";

/** Builds the pages; `npx vite` serves them while one works on them, against a server on its usual port. */
export default defineConfig({
  root: "client",
  plugins: [react()],
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
