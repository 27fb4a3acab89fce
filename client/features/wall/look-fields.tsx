import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TimeField } from "#client/ui/time-field.tsx";
import type { SceneListProps } from "./scene-list.tsx";
import styles from "./wall-settings.module.css";

/** Light, dark, or by the clock with its hours. */
export function LookFields({ draft, change, isTold }: SceneListProps) {
  const t = useTexts();
  const { look, lightFrom, lightTo } = draft;
  const options = [
    { value: "light", text: t("wallSettings.light") },
    { value: "dark", text: t("wallSettings.dark") },
    { value: "hours", text: t("wallSettings.byHour") },
  ] as const;
  const missing = (hour: string | null) => (isTold && hour === null ? t("wallSettings.hourMissing") : null);
  const areSame = isTold && lightFrom !== null && lightFrom === lightTo;
  return (
    <>
      <Choices
        label={t("wallSettings.look")}
        options={options}
        value={look}
        onChange={(chosen) => change({ ...draft, look: chosen })}
        inline
      />
      {look === "hours" && (
        <div className={styles.hours}>
          <TimeField
            label={t("wallSettings.lightFrom")}
            value={lightFrom}
            onChange={(hour) => change({ ...draft, lightFrom: hour })}
            error={missing(lightFrom)}
          />
          <TimeField
            label={t("wallSettings.lightTo")}
            value={lightTo}
            onChange={(hour) => change({ ...draft, lightTo: hour })}
            error={areSame ? t("wallSettings.hoursSame") : missing(lightTo)}
          />
        </div>
      )}
    </>
  );
}
