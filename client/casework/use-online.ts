import { useSyncExternalStore } from "react";

/** Whether the browser has a line at all; whether the server is reached only an answer tells. */
export const useOnline = (): boolean => useSyncExternalStore(onLineChange, () => navigator.onLine);

function onLineChange(listener: () => void): () => void {
  const changes = ["online", "offline"] as const;
  for (const change of changes) window.addEventListener(change, listener);
  return () => {
    for (const change of changes) window.removeEventListener(change, listener);
  };
}
