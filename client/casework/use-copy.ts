import { useCallback } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";

/** Puts a text where the person can paste it from, and says so. */
export function useCopy(): (text: string, done: string) => void {
  const t = useTexts();
  const { tell, warn } = useNotices();
  return useCallback(
    (text, done) => {
      // Browsers keep the clipboard from pages without TLS.
      const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
      written.then(
        () => tell(done),
        () => warn(t("case.notCopied")),
      );
    },
    [t, tell, warn],
  );
}
