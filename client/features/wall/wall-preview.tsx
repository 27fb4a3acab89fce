import { useState } from "react";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { WALL_KINDS, type WallKind } from "#shared/domain/display.ts";
import type { WallScene, WallSettings, WallView } from "#shared/domain/wall.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { Wall } from "./wall.tsx";
import styles from "./wall-settings.module.css";

export interface WallPreviewProps {
  /** The figures of a wall of this kind; null while they are not there. */
  readonly views: Readonly<Record<WallKind, WallView | null>>;
  readonly hasFailed: boolean;
  /** As drafted; the last ones that were right while something in the draft is not. */
  readonly settings: WallSettings;
}

/** The wall itself, small, with the unit's own figures and what is being chosen for it. */
export function WallPreview({ views, hasFailed, settings }: WallPreviewProps) {
  const t = useTexts();
  const [kind, setKind] = useState<WallKind>("corridor");
  const [chosen, setChosen] = useState<WallScene | null>(null);
  const scenes = settings.scenes.map(({ scene }) => scene);
  const scene = scenes.find((one) => one === chosen) ?? scenes[0] ?? "today";
  const view = views[kind];
  const place = { corridor: t("wall.kind.corridor"), room: t("wall.kind.room") };
  return (
    <section className={styles.preview} aria-label={t("wallSettings.preview")}>
      <div className={styles.choices}>
        <Choices
          label={t("wallSettings.previewKind")}
          options={WALL_KINDS.map((value) => ({ value, text: place[value] }))}
          value={kind}
          onChange={setKind}
          inline
        />
        <Choices
          label={t("wallSettings.previewScene")}
          options={scenes.map((value) => ({ value, text: t(`wall.scene.${value}`) }))}
          value={scene}
          onChange={setChosen}
          inline
        />
      </div>
      {view && (
        <figure className={styles.screen} aria-label={`${t("wallSettings.preview")}: ${t(`wall.scene.${scene}`)}`}>
          <div inert style={{ height: "100%" }}>
            <Wall
              view={{ ...view, settings }}
              scene={scene}
              now={fromIso(view.asOf)}
              confirmedAt={fromIso(view.asOf)}
              isFresh
            />
          </div>
        </figure>
      )}
      {!view && hasFailed && <ErrorMessage text={t("wallSettings.previewFailed")} />}
      <p>
        <a href={hrefOf(views[kind], kind)} target="_blank" rel="noreferrer">
          {t("wallSettings.previewLarge")}
        </a>
      </p>
    </section>
  );
}

const hrefOf = (view: WallView | null, kind: WallKind): string =>
  `/vaeg?${view ? `enhed=${view.unit.id}&` : ""}slags=${kind === "corridor" ? "gang" : "rum"}`;
