import { Component, type ReactNode, useEffect } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { reloadPage } from "./reload-page.ts";
import { WallMessage } from "./wall-frame.tsx";

/** Nobody presses a button on a wall: what a component threw is answered by loading the page anew. */
export class WallBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

const TRY_EVERY_MS = 10_000;

function Broken() {
  const t = useTexts();
  useEffect(() => {
    const timer = setInterval(() => void reloadPage(), TRY_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return <WallMessage title={t("broken.title")} lead={t("wall.unreachedHow")} />;
}
