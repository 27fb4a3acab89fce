import { ArrowDown, ArrowUp } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import { Checkbox } from "#client/ui/checkbox.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { changedScene, movedScene, readSeconds, type SceneDraft, type WallDraft } from "./wall-draft.ts";
import styles from "./wall-settings.module.css";

export interface SceneListProps {
  readonly draft: WallDraft;
  readonly change: (draft: WallDraft) => void;
  readonly isTold: boolean;
}

/** The scenes in their order: on or off, how long each, and buttons that move one up or down. */
export function SceneList({ draft, change, isTold }: SceneListProps) {
  const t = useTexts();
  const { announce } = useNotices();
  const all = draft.scenes.length;
  const isNone = isTold && draft.scenes.every(({ isOn }) => !isOn);
  const move = (scene: SceneDraft["scene"], by: 1 | -1) => {
    const next = movedScene(draft, scene, by);
    change(next);
    const place = next.scenes.findIndex((one) => one.scene === scene) + 1;
    announce(t("wallSettings.moved", { scene: t(`wall.scene.${scene}`), place, all }));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t("wallSettings.scenes")}</legend>
      {draft.scenes.map((one, at) => (
        <SceneRow
          key={one.scene}
          draft={one}
          isFirst={at === 0}
          isLast={at === all - 1}
          isTold={isTold}
          change={(changes) => change(changedScene(draft, one.scene, changes))}
          move={(by) => move(one.scene, by)}
        />
      ))}
      {isNone && (
        <p role="alert" className={styles.help}>
          {t("wallSettings.noScene")}
        </p>
      )}
    </fieldset>
  );
}

interface SceneRowProps {
  readonly draft: SceneDraft;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isTold: boolean;
  readonly change: (change: Partial<SceneDraft>) => void;
  readonly move: (by: 1 | -1) => void;
}

function SceneRow({ draft, isFirst, isLast, isTold, change, move }: SceneRowProps) {
  const t = useTexts();
  const scene = t(`wall.scene.${draft.scene}`);
  const isWrong = isTold && draft.isOn && readSeconds(draft.seconds) === null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within the fieldset of all has no grid
    <div role="group" aria-label={scene} className={styles.scene}>
      <Checkbox label={scene} isSelected={draft.isOn} onChange={(isOn) => change({ isOn })} />
      <TextField
        label={t("wallSettings.seconds")}
        value={draft.seconds}
        onChange={(seconds) => change({ seconds })}
        maxLength={3}
        error={isWrong ? t("wallSettings.secondsWrong") : null}
      />
      <div className={styles.moves}>
        <Button look="quiet" aria-label={t("wallSettings.up", { scene })} isDisabled={isFirst} onPress={() => move(-1)}>
          <ArrowUp aria-hidden size={16} />
        </Button>
        <Button look="quiet" aria-label={t("wallSettings.down", { scene })} isDisabled={isLast} onPress={() => move(1)}>
          <ArrowDown aria-hidden size={16} />
        </Button>
      </div>
    </div>
  );
}
