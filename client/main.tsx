import "@fontsource-variable/ibm-plex-sans/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { must } from "#shared/lib/must.ts";
import { App } from "./app/app.tsx";

createRoot(must(document.getElementById("root"), "#root")).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
