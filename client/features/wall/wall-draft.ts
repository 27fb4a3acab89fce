import { DEFAULT_WALL, WALL_SCENES, type WallScene, type WallSettings } from "#shared/domain/wall.ts";

export interface SceneDraft {
  readonly scene: WallScene;
  readonly isOn: boolean;
  readonly seconds: string;
}

/** A unit's wall settings while they are being changed. */
export interface WallDraft {
  /** Every scene there is, those that are off too, so that one put on again stands where it stood. */
  readonly scenes: readonly SceneDraft[];
  readonly caseNumbers: boolean;
  readonly look: "light" | "dark" | "hours";
  readonly lightFrom: string | null;
  readonly lightTo: string | null;
}

const usualSeconds = (scene: WallScene): number =>
  DEFAULT_WALL.scenes.find((one) => one.scene === scene)?.seconds ?? 20;

const USUAL_HOURS = { lightFrom: "07:00", lightTo: "17:00" };

export function draftOf({ scenes, caseNumbers, look }: WallSettings): WallDraft {
  const off = WALL_SCENES.filter((scene) => !scenes.some((one) => one.scene === scene));
  return {
    scenes: [
      ...scenes.map(({ scene, seconds }) => ({ scene, isOn: true, seconds: String(seconds) })),
      ...off.map((scene) => ({ scene, isOn: false, seconds: String(usualSeconds(scene)) })),
    ],
    caseNumbers,
    look: typeof look === "string" ? look : "hours",
    ...(typeof look === "string" ? USUAL_HOURS : look),
  };
}

/** 5 to 600, as the server takes it; null for anything else. */
export function readSeconds(text: string): number | null {
  const seconds = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return seconds >= 5 && seconds <= 600 ? seconds : null;
}

/** The look as chosen; null where an hour is missing or both are the same. */
function readLook({ look, lightFrom, lightTo }: WallDraft): WallSettings["look"] | null {
  if (look !== "hours") return look;
  return lightFrom && lightTo && lightFrom !== lightTo ? { lightFrom, lightTo } : null;
}

/** The settings as drafted; null while something in them is not right yet. */
export function readDraft(draft: WallDraft): WallSettings | null {
  const on = draft.scenes.filter(({ isOn }) => isOn);
  const scenes = on.flatMap(({ scene, seconds }) => {
    const read = readSeconds(seconds);
    return read === null ? [] : [{ scene, seconds: read }];
  });
  const look = readLook(draft);
  if (scenes.length === 0 || scenes.length < on.length || look === null) return null;
  return { scenes, caseNumbers: draft.caseNumbers, look };
}

/** One scene a place earlier (-1) or later (1). */
export function movedScene(draft: WallDraft, scene: WallScene, by: 1 | -1): WallDraft {
  const scenes = [...draft.scenes];
  const at = scenes.findIndex((one) => one.scene === scene);
  const other = scenes[at + by];
  const own = scenes[at];
  if (!own || !other) return draft;
  scenes[at] = other;
  scenes[at + by] = own;
  return { ...draft, scenes };
}

export const changedScene = (draft: WallDraft, scene: WallScene, change: Partial<SceneDraft>): WallDraft => ({
  ...draft,
  scenes: draft.scenes.map((one) => (one.scene === scene ? { ...one, ...change } : one)),
});
