import { CloudOff } from "lucide-react";
import { useTexts } from "#client/ui/locale.tsx";
import { type Instant, toPlainDate } from "#shared/domain/dates.ts";
import type { WallScene, WallView } from "#shared/domain/wall.ts";
import { dayAt } from "#shared/domain/zone.ts";
import { lookAt } from "./look-at.ts";
import { SceneBoard } from "./scene-board.tsx";
import { SceneStuck } from "./scene-stuck.tsx";
import { SceneToday } from "./scene-today.tsx";
import { SceneTrend } from "./scene-trend.tsx";
import { toldsOf } from "./told-of-scene.ts";
import styles from "./wall.module.css";
import { WallFrame } from "./wall-frame.tsx";

export interface WallProps {
  readonly view: WallView;
  readonly scene: WallScene;
  /** By the server's clock. */
  readonly now: Instant;
  readonly isFresh: boolean;
  readonly confirmedAt: Instant;
  /** A word in the foot on what else this is. */
  readonly note?: string | null;
}

/** A name longer than this is written smaller. */
const LONG = 34;

/** One picture of the wall, whole: `/vaeg` and the preview beside its settings are the same (WA3). */
export function Wall({ view, scene, now, ...foot }: WallProps) {
  const t = useTexts();
  const { unit, settings } = view;
  return (
    <WallFrame fresh={foot.isFresh ? "live" : "stale"} look={lookAt(settings.look, now)} scene={scene}>
      <div className={styles.wall}>
        <header className={styles.top} data-long={unit.name.length > LONG ? "" : undefined}>
          <div className={styles.name}>
            <h1>{unit.name}</h1>
            <span className={styles.scene}>{t(`wall.scene.${scene}`)}</span>
          </div>
          <span className={styles.moment}>{t("wall.moment", { at: now })}</span>
        </header>
        <main key={scene} className={styles.main}>
          <Scene view={view} scene={scene} />
        </main>
        <Foot view={view} scene={scene} now={now} {...foot} />
      </div>
    </WallFrame>
  );
}

function Scene({ view, scene }: Pick<WallProps, "view" | "scene">) {
  switch (scene) {
    case "today":
      return <SceneToday view={view} />;
    case "board":
      return <SceneBoard view={view} />;
    case "stuck":
      return <SceneStuck view={view} />;
    default:
      return <SceneTrend view={view} />;
  }
}

function Foot({ view, scene, now, isFresh, confirmedAt, note }: WallProps) {
  const t = useTexts();
  const { scenes } = view.settings;
  const day = dayAt(confirmedAt);
  const on = day === dayAt(now) ? null : toPlainDate(day);
  const place = scenes.findIndex((one) => one.scene === scene) + 1;
  return (
    <footer className={styles.foot}>
      {isFresh ? (
        <span className={styles.live}>{t("wall.updated", { at: confirmedAt })}</span>
      ) : (
        <span className={styles.stale}>
          <CloudOff aria-hidden />
          {t("status.stale", { at: confirmedAt, on, waiting: 0 })}
        </span>
      )}
      <span>{note ?? t("wall.noCitizens")}</span>
      {toldsOf(view, scene).includes("hidden") && <span>– {t("wall.smallHidden")}</span>}
      {scenes.length > 1 && (
        <span
          role="img"
          className={styles.dots}
          aria-label={t("wall.sceneOf", { scene: t(`wall.scene.${scene}`), place, all: scenes.length })}
        >
          {scenes.map((one) => (
            <i key={one.scene} data-on={one.scene === scene ? "" : undefined} />
          ))}
        </span>
      )}
    </footer>
  );
}
