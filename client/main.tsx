import "@fontsource-variable/ibm-plex-sans/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { must } from "#shared/lib/must.ts";
import { App } from "./app/app.tsx";
import { showTheme, storedTheme } from "./ui/theme.ts";

showTheme(storedTheme());
// The pages themselves without a line (SY4); while one works on them with Vite there is no worker. Nothing waits for it.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  window.addEventListener("load", () => void navigator.serviceWorker.register("/sw.js").catch(() => undefined));
}

createRoot(must(document.getElementById("root"), "#root")).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
