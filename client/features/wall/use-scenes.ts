import { useEffect, useMemo, useRef, useState } from "react";
import type { WallScene, WallSettings } from "#shared/domain/wall.ts";
import { must } from "#shared/lib/must.ts";

type Scenes = WallSettings["scenes"];

/** The scene `by` places further, round and round; the first where the present one is no longer shown. */
export function sceneBeside(scenes: Scenes, scene: WallScene, by: number): WallScene {
  const at = scenes.findIndex((one) => one.scene === scene);
  const next = at === -1 ? 0 : (at + by + scenes.length) % scenes.length;
  return must(scenes[next], "a scene").scene;
}

/**
 * Which scene is on, each for its time; an arrow key goes on or back. `onTurn` is called when one's time is up, also
 * where there is no other. Settings that come meanwhile take effect at once.
 */
export function useScenes(scenes: Scenes, onTurn: () => void): WallScene {
  const [turn, setTurn] = useState(() => ({ count: 0, scene: must(scenes[0], "a scene").scene }));
  // The same settings come anew with every change of the figures: what they say counts, not that they came.
  const said = JSON.stringify(scenes);
  const known: Scenes = useMemo(() => JSON.parse(said), [said]);
  const shown = known.find(({ scene }) => scene === turn.scene) ?? must(known[0], "a scene");
  const turned = useRef(onTurn);
  useEffect(() => {
    turned.current = onTurn;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn has a time of its own, also of the same scene
  useEffect(() => {
    const go = (by: number): void =>
      setTurn(({ count }) => ({ count: count + 1, scene: sceneBeside(known, shown.scene, by) }));
    const timer = setTimeout(() => {
      turned.current();
      go(1);
    }, shown.seconds * 1000);
    const press = ({ key }: KeyboardEvent): void => {
      if (key === "ArrowRight" || key === "ArrowLeft") go(key === "ArrowRight" ? 1 : -1);
    };
    window.addEventListener("keydown", press);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", press);
    };
  }, [known, shown.scene, shown.seconds, turn.count]);
  return shown.scene;
}
