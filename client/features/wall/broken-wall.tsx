import { useEffect } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { reloadPage } from "./reload-page.ts";
import { WallMessage } from "./wall-frame.tsx";

const TRY_EVERY_MS = 10_000;

/** Nobody presses a button on a wall: what a component threw is answered by loading the page anew. */
export function BrokenWall() {
  const t = useTexts();
  useEffect(() => {
    const timer = setInterval(() => void reloadPage(), TRY_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return <WallMessage title={t("broken.title")} lead={t("wall.unreachedHow")} />;
}
