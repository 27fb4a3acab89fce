import { useEffect, useState, useSyncExternalStore } from "react";
import { openWallLine } from "#client/sync/open-wall-line.ts";
import type { WallEnd, WallLine, WallPicture } from "#client/sync/wall-line.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { WallView } from "#shared/domain/wall.ts";
import { reloadPage } from "./reload-page.ts";
import { useScenes } from "./use-scenes.ts";
import { Wall } from "./wall.tsx";
import { WallMessage } from "./wall-frame.tsx";

export interface LiveWallProps {
  readonly unit: UnitId;
  readonly kind: WallKind;
  readonly note?: string | null;
  /** There will be no more figures here. */
  readonly onEnd: (end: Exclude<WallEnd, "protocol">) => void;
}

/** A wall on its line: from waiting for the first figures to whatever ends it. */
export function LiveWall({ unit, kind, ...rest }: LiveWallProps) {
  const line = useWallLine(unit, kind);
  return line && <OnLine key={`${unit} ${kind}`} line={line} {...rest} />;
}

function useWallLine(unit: UnitId, kind: WallKind): WallLine | null {
  const [line, setLine] = useState<WallLine | null>(null);
  useEffect(() => {
    const opened = openWallLine(unit, kind);
    setLine(opened);
    return () => opened.close();
  }, [unit, kind]);
  return line;
}

type OnLineProps = Pick<LiveWallProps, "note" | "onEnd"> & { readonly line: WallLine };

/** How often a page of an old version tries to become a new one. */
const RELOAD_EVERY_MS = 5_000;

function OnLine({ line, note = null, onEnd }: OnLineProps) {
  const t = useTexts();
  const picture = useSyncExternalStore(line.subscribe, line.picture);
  const { ended, view, confirmedAt } = picture;
  useEffect(() => {
    if (ended === null) return;
    if (ended !== "protocol") return onEnd(ended);
    const timer = setInterval(() => void reloadPage(), RELOAD_EVERY_MS);
    void reloadPage();
    return () => clearInterval(timer);
  }, [ended, onEnd]);
  if (view && confirmedAt !== null) {
    return <Shown line={line} picture={picture} view={view} confirmedAt={confirmedAt} note={note} />;
  }
  return picture.isCut ? (
    <WallMessage title={t("wall.unreached")} lead={t("wall.unreachedHow")} />
  ) : (
    <WallMessage title={t("wall.waitingForFigures")} lead={t("wall.waitingHow")} />
  );
}

interface ShownProps {
  readonly line: WallLine;
  readonly picture: WallPicture;
  readonly view: WallView;
  readonly confirmedAt: Instant;
  readonly note: string | null;
}

function Shown({ line, picture, view, confirmedAt, note }: ShownProps) {
  const now = useMinute(line);
  const scene = useScenes(view.settings.scenes, () => {
    if (line.picture().isOutdated) void reloadPage();
  });
  return <Wall view={view} scene={scene} now={now} isFresh={picture.isFresh} confirmedAt={confirmedAt} note={note} />;
}

const MINUTE_MS = 60_000;

/** The minute that it is by the server's clock: drawn anew when it is another, looked at every second. */
function useMinute({ now }: WallLine): Instant {
  const minute = (): Instant => (Math.floor(now() / MINUTE_MS) * MINUTE_MS) as Instant;
  return useSyncExternalStore(everySecond, minute);
}

function everySecond(look: () => void): () => void {
  const timer = setInterval(look, 1_000);
  return () => clearInterval(timer);
}
